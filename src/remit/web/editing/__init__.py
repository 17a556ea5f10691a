"""Editing on screen: every thing has a form, and beside it what the change would bring about.

`guard` says who may come in, `sendable` what may be sent. `offered` and `forms` say what is asked
of each step; `reading` reads what was filled in, beside what was `known` then: `understood` puts
ids in place of names, `made` makes the ids that nobody wrote, `drafted` makes a draft of it, and
`filled` fills a form with a step again. `fields`, `plan` and `seen` show it; `sending` records,
proposes or keeps it; `deciding` does what the page of a proposal offers. The other files are pages.
What it says of changes comes from `change` in sentences that are said in any language; whatever
stands on a page goes through `Visit.tells`.
"""
