"""Who gave a transaction, and whether that is ourselves."""

from tests.oracle.finance.made import Activity, Flow, Ours

NO_REFERENCES = ("", "-", "N/A", "NONE", "0")


def is_reference(text: str) -> bool:
    """Tell whether a reference says anything."""
    return text.upper() not in NO_REFERENCES


def key_of(activity: Activity, flow: Flow, ours: Ours) -> str:
    """Give the key of the donor of a transaction."""
    text = name_of(activity, flow)
    key = _reference(activity, flow)
    if key == "" and text != "":
        key = "name:" + text.lower()
    if key == "":
        key = "unknown"
    if key in ours.own and text.lower() in ours.external_names:
        key = "name:" + text.lower()
    return ours.aliases.get(key, key)


def name_of(activity: Activity, flow: Flow) -> str:
    """Give the text of the donor: the provider's, else that of the only one who funds."""
    if flow.provider_text == "" and len(activity.funders) == 1:
        return activity.funders[0][1]
    return flow.provider_text


def is_internal(activity: Activity, flow: Flow, ours: Ours) -> bool:
    """Tell whether the money is our own."""
    return key_of(activity, flow, ours) in ours.own


def _reference(activity: Activity, flow: Flow) -> str:
    if is_reference(flow.provider_ref):
        return flow.provider_ref
    for ref, text in activity.funders:
        if text == flow.provider_text and text != "" and is_reference(ref):
            return ref
    if len(activity.funders) == 1 and is_reference(activity.funders[0][0]):
        return activity.funders[0][0]
    return ""
