"""Posts are made, and persons come onto them."""

from __future__ import annotations

from remit.change.compile.desk import Desk
from remit.change.compile.standing import in_force, rest, shown
from remit.change.compile.written import evidence, row, span
from remit.model.post import Appointment, Post
from remit.model.step import Appoint, OpenPost
from remit.temporal.bound import as_end
from remit.temporal.stretch import Stretch
from remit.text.saying import sentence


def opening_post(desk: Desk, step: OpenPost, on: str) -> None:
    """Make a post."""
    days = span(desk, step, on)
    if days is None:
        desk.lost.add(step.id)
        return
    desk.read(Post.FILE, (step.id,), days.period)
    for version in desk.history(Post.FILE, step.id).versions:
        if version.stretch.period.overlaps(days.period):
            there = shown(version.stretch)
            wrong = sentence("there is a post '{name}' already, {days}", name=step.id, days=there)
            desk.wrong("id", wrong, sentence("choose another id, or another day"))
    made = row(desk, Post.FILE, {"id": step.id, **step.row, **evidence(step)}, days)
    if made is not None and desk.is_well():
        desk.record(Post.FILE, (step.id,), days, made)
    else:
        desk.lost.add(step.id)


def appointing(desk: Desk, step: Appoint, on: str) -> None:
    """Let a person come onto a post; who is on it in the same way leaves, unless beside."""
    days = span(desk, step, on)
    if days is None or in_force(desk, Post.FILE, (step.post,), days, "post") is None:
        return
    desk.read(Appointment.FILE, (), days.period, "post", step.post)
    if not step.beside:
        days = _succeeding(desk, step, days)
    cells = {"post": step.post, "person": step.person, "kind": step.kind, **evidence(step)}
    made = row(desk, Appointment.FILE, cells, days)
    if made is not None and desk.is_well():
        desk.record(Appointment.FILE, (step.post, step.person), days, made)


def _succeeding(desk: Desk, step: Appoint, days: Stretch) -> Stretch:
    """End what the same kind of appointment finds on the post, and end where the next begins."""
    others = [
        each
        for (post, person), history in desk.all(Appointment.FILE).items()
        if post == step.post and person != step.person
        for each in history.versions
        if each.kind == step.kind and each.stretch.valid_to.day > days.valid_from.day
    ]
    for each in others:
        if each.stretch.valid_from.day <= days.valid_from.day:
            desk.record(Appointment.FILE, (each.post, each.person), rest((each,), days), None)
    coming = [each.stretch.valid_from for each in others]
    later = [each for each in coming if each.day > days.valid_from.day]
    if later and not days.valid_to.stated:
        return Stretch(days.valid_from, as_end(min(later, key=lambda each: each.day)))
    return days
