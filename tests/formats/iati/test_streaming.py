"""However many transactions an activity has, few of them are in memory."""

import tracemalloc
from collections.abc import Iterator
from io import BytesIO

from tests.formats.iati.made import activity, file, noticed, pieces, transaction

from remit.formats.iati import EarlyFlows, Limits, ReadActivity, joined, read
from remit.model.published import Place

FEW = Limits(transactions=10)


class Huge:
    """A file with one activity of many transactions, made as it is read."""

    def __init__(self, count: int) -> None:
        self._parts = self._made(count)
        self._rest = b""

    def _made(self, count: int) -> Iterator[bytes]:
        start, _, end = file(activity("|")).partition(b"|")
        yield start
        for number in range(count):
            yield transaction(str(number)).encode() + b"\n"
        yield end

    def read(self, size: int) -> bytes:
        while len(self._rest) < size and (part := next(self._parts, b"")):
            self._rest += part
        given, self._rest = self._rest[:size], self._rest[size:]
        return given


def taken(count: int) -> tuple[int, int]:
    """Give the sum of the amounts, and the greatest memory it took in kilobytes."""
    tracemalloc.start()
    total = 0
    for piece in read(Huge(count), "a.xml"):  # type: ignore[arg-type] # it reads, and nothing else
        if isinstance(piece, EarlyFlows):
            total += sum(int(flow.amount or 0) for flow in piece.flows)
        elif isinstance(piece, ReadActivity):
            total += sum(int(flow.amount or 0) for flow in piece.activity.flows)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return total, most // 1024


def test_memory_stays_flat_however_many_transactions_there_are() -> None:
    few, small = taken(2_000)
    many, large = taken(8_000)

    assert (few, many) == (1_999_000, 31_996_000)
    assert large < 1.2 * small


def test_early_transactions_come_before_their_activity_and_nothing_is_lost() -> None:
    inner = "".join(transaction(str(number)) for number in range(25)) + "<title>Wells</title>"
    data = file(activity(inner), activity(transaction("7"), name="X-2"))

    _, first, second, whole, other = pieces(data, FEW)

    assert isinstance(first, EarlyFlows)
    assert isinstance(second, EarlyFlows)
    assert isinstance(whole, ReadActivity)
    assert isinstance(other, ReadActivity)
    assert (first.place, second.place) == (Place("a.xml", 2), Place("a.xml", 2))
    amounts = [flow.amount for each in (first, second, whole.activity) for flow in each.flows]
    assert amounts == list(range(25))
    assert (whole.activity.title.text, len(other.activity.flows)) == ("Wells", 1)


def test_joined_pieces_say_what_one_piece_would() -> None:
    data = file(activity("".join(transaction(str(number)) for number in range(25))))
    (_, whole) = pieces(data)

    (_, again) = joined(read(BytesIO(data), "a.xml", limits=FEW))

    assert isinstance(whole, ReadActivity)
    assert isinstance(again, ReadActivity)
    assert again.activity.flows == whole.activity.flows
    assert again.xml.count(b"<transaction>") == whole.xml.count(b"<transaction>") == 25


def test_the_same_activity_has_the_same_digest_whatever_stands_around_it() -> None:
    inner = "".join(transaction(str(number)) for number in range(25))
    alone = file(activity(inner))
    among = file(
        "",
        "",
        activity(name="X-0"),
        activity(inner).replace("><", ">\n  <"),
        attributes='xmlns:x="urn:x"',
    )

    digests = [
        [each.activity.copy.digest for each in pieces(data, FEW) if isinstance(each, ReadActivity)]
        for data in (alone, among)
    ]
    assert digests[0] == digests[1][1:]


def test_transactions_of_an_activity_that_is_left_out_belong_to_no_other() -> None:
    many = "".join(transaction(str(number)) for number in range(25)) + "<a>" * 70 + "</a>" * 70
    data = file(activity(many), activity(name="X-2"))

    found = [each for each in joined(pieces(data, FEW)) if isinstance(each, ReadActivity)]
    assert [(each.activity.id, each.activity.flows) for each in found] == [("X-2", ())]


def test_a_limit_holds_in_early_transactions_too() -> None:
    deep = transaction(more="<a>" * 70 + "</a>" * 70)
    data = file(activity(deep + transaction() * 25), activity(name="X-2"))

    found = [each.activity.id for each in pieces(data, FEW) if isinstance(each, ReadActivity)]
    assert (found, noticed(data, FEW)) == (["X-2"], [("too-large", "X-1", 2)])


def test_lines_are_right_beyond_the_numbers_of_two_bytes() -> None:
    data = file("\n" * 70_000, activity(), activity(transaction("x"), name="X-2"))

    assert noticed(data) == [("amount-unreadable", "X-2", 70_004)]


def test_a_break_amid_many_transactions_is_told_with_the_activity() -> None:
    data = file(activity("".join(transaction(str(number)) for number in range(25))))

    assert noticed(data[:-60], FEW) == [("xml-broken", "X-1", 2)]
