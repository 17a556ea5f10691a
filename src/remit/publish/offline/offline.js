"use strict";
(function () {
  var data = JSON.parse(document.getElementById("data").textContent);
  var words = data.words;
  var functions = data.functions;
  var boxes = { at: document.getElementById("at"), need: document.getElementById("need") };
  var found = document.getElementById("found");
  var answer = document.getElementById("answer");
  var asked = { at: null, need: null };
  var MANY = 8;
  var MISSED = 9999;
  var COSTS = [0, 10, 200, MISSED]; // a word as typed, begun so, with an error, not at all
  var LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ə": "a", "ß": "ss",
    "æ": "ae", "œ": "oe", "þ": "th", "ة": "ه", "ى": "ي", "ـ": ""
  };

  // Words made comparable: no capitals, accents or punctuation. ----------------------

  function fold(text) {
    return text.toLowerCase().normalize("NFKD").replace(/\p{M}+/gu, "")
      .replace(/[^\x00-\x7f]/g, function (letter) {
        return letter in LETTERS ? LETTERS[letter] : letter;
      })
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  function split(text) {
    return text ? text.split(" ") : [];
  }

  // An Arabic word is found without its article, too.
  function forms(word) {
    return word.length > 4 && word.slice(0, 2) === "ال" ? [word, word.slice(2)] : [word];
  }

  function begins(word, start) {
    return word.slice(0, start.length) === start;
  }

  // Whether a word begins as typed, but for one letter too many, too few, wrong or swapped.
  function nearly(word, typed) {
    var i = 0;
    while (i < typed.length && typed[i] === word[i]) { i += 1; }
    return begins(word.slice(i + 1), typed.slice(i + 1)) ||
      begins(word.slice(i), typed.slice(i + 1)) ||
      begins(word.slice(i + 1), typed.slice(i)) ||
      (typed[i] === word[i + 1] && typed[i + 1] === word[i] &&
        begins(word.slice(i + 2), typed.slice(i + 2)));
  }

  function best(list, typed) {
    var least = 3;
    list.forEach(function (word) {
      forms(word).forEach(function (form) {
        if (form === typed) { least = Math.min(least, 0); }
        else if (begins(form, typed)) { least = Math.min(least, 1); }
        else if (typed.length > 3 && least > 2 && nearly(form, typed)) { least = 2; }
      });
    });
    return least;
  }

  // What may be found: everybody who may ask, and everything they may need. -----------

  function entries(list, kind) {
    return list.ids.map(function (id, place) {
      var names = [list.labels[place][0]].concat(list.names[place]);
      return { kind: kind, id: id, place: place, label: list.labels[place], names: names.map(
        function (name) { var folded = fold(name); return [folded, split(folded)]; }) };
    });
  }

  var subjects = [];
  data.subjects.forEach(function (list) { subjects = subjects.concat(entries(list, list.kind)); });
  var needs = entries(functions, "function");

  function rated(entry, text, typed) {
    var least = MISSED;
    entry.names.forEach(function (name) {
      var score = name[0] === text ? 0 : 10;
      if (score && begins(name[0], text)) { score = 5; }
      if (score > 5) {
        typed.forEach(function (word) { score += COSTS[best(name[1], word)]; });
      }
      least = Math.min(least, score + Math.min(name[1].length, 9) / 10);
    });
    return least;
  }

  // Where no name has all the words, those with most of the longer ones.
  function partly(entry, typed) {
    var most = 0;
    entry.names.forEach(function (name) {
      var hit = 0;
      typed.forEach(function (word) {
        if (word.length > 2) { var one = best(name[1], word); hit += one > 2 ? 0 : 2 - one / 3; }
      });
      most = Math.max(most, hit - name[1].length / 100);
    });
    return most;
  }

  function search(list, text) {
    var folded = fold(text);
    var typed = split(folded);
    if (!typed.length) { return []; }
    var hits = list.map(function (entry) { return [rated(entry, folded, typed), entry]; })
      .filter(function (hit) { return hit[0] < MISSED; });
    if (!hits.length) {
      hits = list.map(function (entry) { return [-partly(entry, typed), entry]; })
        .filter(function (hit) { return hit[0] < -1; });
    }
    // A name as typed is not in doubt because of one that has errors.
    var fewest = Math.min.apply(null, hits.map(function (hit) { return Math.floor(hit[0] / 200); }));
    hits = hits.filter(function (hit) { return Math.floor(hit[0] / 200) === fewest; });
    hits.sort(function (one, other) { return one[0] - other[0] || one[1].place - other[1].place; });
    return hits.map(function (hit) { return hit[1]; });
  }

  // Writing: whatever the register holds is text. ---------------------------------------

  function make(name, kind, text) {
    var element = document.createElement(name);
    if (kind) { element.className = kind; }
    if (text) { element.textContent = text; }
    return element;
  }

  function say(label, name) {
    var element = make(name || "bdi", "", label[0]);
    if (label[1]) { element.lang = label[1]; }
    return element;
  }

  function linked(label, href) {
    if (!href) { return say(label); }
    var link = make("a");
    link.href = href;
    link.appendChild(say(label));
    return link;
  }

  function address(at, need) {
    return "#ask/" + (at ? at.kind + ":" + encodeURIComponent(at.id) : "") + "/" +
      (need ? encodeURIComponent(need.id) : "");
  }

  function list(title, hits, at, need) {
    if (!hits.length) { return; }
    found.appendChild(make("h3", "", title));
    var rows = make("ul");
    hits.slice(0, MANY).forEach(function (entry) {
      var row = make("li");
      row.appendChild(linked(entry.label, at ? address(entry, need) : address(asked.at, entry)));
      rows.appendChild(row);
    });
    found.appendChild(rows);
  }

  function suggest(field) {
    found.textContent = "";
    answer.textContent = "";
    asked[field] = null;
    var text = boxes[field].value;
    var hits = search(field === "at" ? subjects : needs, text);
    if (field === "need") { list(words.functions, hits, false); }
    else {
      [["unit", words.units], ["country", words.countries], ["body", words.bodies]].forEach(function (kind) {
        list(kind[1], hits.filter(function (entry) { return entry.kind === kind[0]; }), true, asked.need);
      });
    }
    if (fold(text) && !hits.length) { found.appendChild(make("p", "gap", words.nothing)); }
  }

  // Answers ----------------------------------------------------------------------------

  function outcome(at, need, role) {
    var columns = data.subjects.filter(function (each) { return each.kind === at.kind; })[0].columns;
    var runs = data.columns[columns[need * data.roles.length + role]];
    var place = at.place;
    for (var i = 0; i < runs.length; i += 2) {
      if (place < runs[i + 1]) { return data.outcomes[runs[i]]; }
      place -= runs[i + 1];
    }
    return data.outcomes[0];
  }

  function broader(need) {
    var path = [""];
    while (need >= 0 && path.length < 99) { path.push(functions.ids[need]); need = functions.broader[need]; }
    return path;
  }

  function reach(holder, path) {
    var there = holder[2] && document.getElementById(holder[2].slice(1));
    return there ? Array.prototype.filter.call(there.querySelectorAll("[data-for]"), function (each) {
      return path.indexOf(each.getAttribute("data-for")) >= 0;
    }).map(function (each) { return each.cloneNode(true); }) : [];
  }

  function evidence(remit) {
    var line = make("p", "about");
    var said = [[remit[0], remit[1]].filter(Boolean).join(", "), remit[2]].filter(Boolean).join(" · ");
    line.appendChild(make("span", "when", said));
    var cited = remit[3] && document.getElementById("s" + remit[3]);
    if (cited) {
      line.appendChild(document.createTextNode((said ? " · " : "") + words.source + " "));
      Array.prototype.forEach.call(cited.childNodes, function (node) { line.appendChild(node.cloneNode(true)); });
    }
    return line;
  }

  function part(won, role, path) {
    var box = make("div", "told");
    box.setAttribute("data-role", data.roleIds[role]);
    box.setAttribute("data-status", won[0]);
    var who = make("p", "holder");
    won[2].forEach(function (number, place) {
      var holder = data.holders[number];
      if (place) { who.appendChild(document.createTextNode(", ")); }
      who.appendChild(linked(holder, holder[2]));
    });
    if (role) { who.appendChild(document.createTextNode(" ")); who.appendChild(say(data.roles[role], "span")).className = "role"; }
    if (won[0] === "contested") { who.appendChild(document.createTextNode(" ")); who.appendChild(make("strong", "warning", words.several)); }
    box.appendChild(who);
    box.appendChild(make("p", "standing soft", won[1]));
    won[3].forEach(function (number) { box.appendChild(evidence(data.remits[number])); });
    won[2].forEach(function (number) {
      reach(data.holders[number], path).forEach(function (each) { box.appendChild(each); });
    });
    return box;
  }

  function told(at, need) {
    var parts = [];
    data.roles.forEach(function (_, role) {
      var won = outcome(at, need.place, role);
      if (won[0] !== "gap") { parts.push(part(won, role, broader(need.place))); }
    });
    if (!parts.length) {
      var box = make("div", "told");
      box.setAttribute("data-status", "gap");
      box.appendChild(make("p", "gap", words.nobody));
      parts.push(box);
    }
    return parts;
  }

  function sheet(at) {
    var rows = make("ul", "served");
    needs.forEach(function (need) {
      var won = outcome(at, need.place, 0);
      if (won[0] === "gap") { return; }
      var row = make("li");
      row.appendChild(linked(need.label, address(at, need)));
      var who = row.appendChild(make("p"));
      won[2].forEach(function (number, place) {
        if (place) { who.appendChild(document.createTextNode(", ")); }
        who.appendChild(linked(data.holders[number], data.holders[number][2]));
      });
      rows.appendChild(row);
    });
    return rows;
  }

  function show() {
    found.textContent = "";
    answer.textContent = "";
    if (!asked.at) { return; }
    var title = make("h3");
    title.appendChild(linked(asked.at.label, asked.at.label[2]));
    if (asked.need) {
      title.appendChild(document.createTextNode(" · "));
      title.appendChild(linked(asked.need.label, asked.need.label[2]));
    }
    answer.appendChild(title);
    (asked.need ? told(asked.at, asked.need) : [sheet(asked.at)]).forEach(function (each) { answer.appendChild(each); });
  }

  function one(all, test) {
    return all.filter(test)[0] || null;
  }

  function follow() {
    var parts = location.hash.split("/");
    if (parts[0] !== "#ask") { return; }
    var at = (parts[1] || "").split(":");
    asked.at = one(subjects, function (each) { return each.kind === at[0] && each.id === decodeURIComponent(at[1] || ""); });
    asked.need = one(needs, function (each) { return each.id === decodeURIComponent(parts[2] || ""); });
    Object.keys(boxes).forEach(function (field) { if (asked[field]) { boxes[field].value = asked[field].label[0]; } });
    show();
  }

  Object.keys(boxes).forEach(function (field) {
    boxes[field].addEventListener("input", function () { suggest(field); });
  });
  document.querySelector("#find form").addEventListener("keydown", function (event) {
    var first = event.key === "Enter" && found.querySelector("a");
    if (first) { event.preventDefault(); location.hash = first.getAttribute("href"); }
  });
  window.addEventListener("hashchange", follow);
  document.getElementById("find").hidden = false;
  follow();

  // Past its day, it says so. -------------------------------------------------------------

  var today = new Date();
  var iso = today.getFullYear() + "-" + ("0" + (today.getMonth() + 1)).slice(-2) + "-" + ("0" + today.getDate()).slice(-2);
  var last = document.documentElement.getAttribute("data-expires");
  if (last && iso > last) {
    document.documentElement.classList.add("stale");
    document.querySelector("[data-stale]").hidden = false;
  }
})();
