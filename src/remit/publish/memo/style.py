"""The style of a memo, which stands in the page itself: it needs no other file.

It is the same text in each, so that a server allows it by its hash.
"""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from remit.publish.pictures.style import hash_of

STYLE: Final = Markup("""\
@page{size:A4;margin:22mm 20mm;
@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
body{font:11pt/1.45 "Noto Serif",Georgia,serif;color:#111;
max-width:44rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6em;line-height:1.2;margin:.2em 0 .6em}
h2{font-size:1.1em;margin:1.6em 0 .4em;border-bottom:1px solid #999;break-after:avoid}
h3{font-size:1em;margin:.9em 0 .2em;break-after:avoid}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1.2em;margin:0}
dt{color:#555}
dd{margin:0;white-space:pre-line}
ol,ul{margin:.2em 0;padding-left:1.6em}
table{width:100%;border-collapse:collapse;font-size:.9em;margin:.2em 0 .8em}
th,td{text-align:left;vertical-align:top;padding:.2em .8em .2em 0;border-bottom:1px solid #ddd}
thead th{font-weight:normal;color:#555;border-color:#999}
th.n,td.n{text-align:right;padding-right:0;padding-left:.8em}
tbody th{font-weight:normal}
tfoot :is(th,td){font-weight:bold}
tr{break-inside:avoid}
li{break-inside:avoid;overflow-wrap:anywhere}
footer{margin-top:2.5em;padding-top:.5em;border-top:1px solid #999;font-size:.85em;color:#555}
@media print{body{margin:0;padding:0;max-width:none}}
""")

ALLOWED: Final = hash_of(STYLE)
"""What a content security policy says to allow this style and no other."""
