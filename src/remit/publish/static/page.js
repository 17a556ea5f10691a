/* Who is open now, and whether the page has grown old. Without script all is there in words. */
(function () {
  "use strict";
  var page = document.documentElement, MINUTE = 6e4, DAY = 1440;

  function said(name, at, now) {
    var text = page.getAttribute("data-" + name) || "";
    return at ? text.replace("{time}", clock(at, now)) : text;
  }

  /* As the reader's clock shows it; with the weekday where that is not today's. */
  function clock(at, now) {
    var day = new Date(at * MINUTE), how = { timeStyle: "short" };
    if (day.toDateString() !== new Date(now * MINUTE).toDateString()) {
      how = { weekday: "long", hour: "numeric", minute: "2-digit" };
      if (at - now > 6 * DAY) { how.day = "numeric"; how.month = "long"; }
    }
    return new Intl.DateTimeFormat(said("times") || page.lang, how).format(day);
  }

  /* The first span that ends after an instant; it is written as gaps and lengths. */
  function span(steps, at, after) {
    for (var i = 0, start; steps && i < steps.length; i += 2) {
      start = at + steps[i];
      at = start + steps[i + 1];
      if (at > after) { return [start, at]; }
    }
    return [Infinity, Infinity];
  }

  function sentence(data, now) {
    if (now < data.at || now >= data.to) { return ""; }
    var next = span(data.open, data.at, now), open = next[0] <= now, turn = next[open ? 1 : 0];
    var doubt = span(data.doubt, data.at, open ? turn : now)[0] < (open ? turn + 1 : Math.min(turn, data.to));
    return (
      open ? turn - now > 7 * DAY || turn >= data.to ? said("open-now") : said("open-until", turn, now)
        : turn < Infinity ? said("opens", turn, now) : said("closed")
    ) + (doubt ? " " + said("doubt") : "");
  }

  function show() {
    var now = Math.floor(Date.now() / MINUTE), old = document.querySelector("[data-stale]");
    if (Date.now() >= Date.parse(said("expires")) + DAY * MINUTE) {
      page.classList.add("stale");
      if (old) { old.hidden = false; }
    }
    [].forEach.call(document.querySelectorAll("[data-open]"), function (it) {
      var mark = it.querySelector(".now"), text = sentence(JSON.parse(it.getAttribute("data-open")), now);
      if (!mark) {
        it.insertBefore(document.createTextNode(" "), it.firstChild);
        mark = it.insertBefore(document.createElement("strong"), it.firstChild);
        mark.className = "now";
      }
      if (mark.textContent !== text) { mark.textContent = text; }
    });
  }

  show();
  setInterval(show, MINUTE);
}());
