"use strict";
// Sorting, filtering, drilling down and showing a place. Without it the tables stand and links go to the marked texts:
// what lies far down the page stands in <noscript>, which is text to a browser that runs this, and elements to one that
// does not.
(() => {
  const by = (id) => document.getElementById(id);
  const all = (css, root = document) => [...root.querySelectorAll(css)];
  const heat = by("heat"), panel = by("panel"), list = by("panel-list"), peers = by("peers");
  const bodies = all("tbody", heat), rows = all("tr.row", heat);
  const home = new Map(rows.map((row) => [row, row.parentNode]));
  const order = { failing: 0, ineffective: 0, mixed: 1, unclear: 1, strength: 2, effective: 2 };
  const make = (tag, css, ...inside) => {
    const made = document.createElement(tag);
    if (css) made.className = css;
    made.append(...inside);
    return made;
  };
  const plural = (number, one) => `${number} ${one}${number === 1 ? "" : "s"}`;
  // -- parts that are built when they are wanted, and all of them as soon as the browser has nothing else to do
  const build = (later) => {
    const made = make("template");
    made.innerHTML = later.textContent;
    later.replaceWith(made.content);
  };
  const whole = (root) => all("noscript", root).forEach(build);
  const sections = () => all("section:not(#texts)").forEach(whole);
  const place = (id) => {
    const text = /^t(\d+)-/.exec(id);
    if (!by(id)) text && by(`text-${text[1]}`) ? whole(by(`text-${text[1]}`)) : sections();
    return by(id);
  };
  const idle = window.requestIdleCallback || ((step) => setTimeout(step, 20, { timeRemaining: () => 0 }));
  const waiting = all("noscript"), soon = { timeout: 200 };  // ms: a busy machine may never be idle
  const step = (deadline) => {
    do {
      const next = waiting.shift();
      if (next && next.isConnected) build(next);
    } while (waiting.length && deadline.timeRemaining() > 15);
    if (waiting.length) idle(step, soon);
  };
  addEventListener("load", () => setTimeout(idle, 500, step, soon));  // the first look comes first
  addEventListener("beforeprint", sections);  // paper has no texts
  addEventListener("keydown", (event) => { if ((event.ctrlKey || event.metaKey) && event.key === "f") whole(document); });

  const words_of = (field) => field.value.toLowerCase().split(/\s+/).filter(Boolean);

  // -- columns: the counts and the filters are of the reports that are shown
  const heads = all("th.when", heat), groups = all("th.force", heat);
  const cell_of = (row, at) => row.cells[at + 2];
  const value_of = (cell) => cell.classList[1];
  const spoken = (row) => heads.flatMap((head, at) => {
    const cell = cell_of(row, at), link = cell.firstElementChild;
    return head.hidden || value_of(cell) === "none" ? [] : [{ force: head.dataset.force, value: value_of(cell), link }];
  });
  const count = (row) => {
    const said = spoken(row), values = new Map();
    for (const { force, value } of said) if (force) values.set(force, (values.get(force) || new Set()).add(value));
    const forces = [...values.values()];
    const failing = forces.filter((set) => set.has("failing")).length;
    const mixed = forces.filter((set) => set.has("mixed") && !set.has("failing")).length;
    const sum = (key) => said.reduce((total, { link }) => total + Number(link.dataset[key]), 0);
    Object.assign(row.dataset, { failing, mixed, failings: sum("failings"), strengths: sum("strengths") });
    const told = forces.length ? [make("b", "", `${failing}`), mixed ? ` + ${mixed} mixed ` : " ", make("span", "", `of ${forces.length}`)] : [make("span", "", "all silent")];
    row.cells[1].replaceChildren(...told);
  };
  const columns = () => {
    const wanted = by("forces").value.toLowerCase().split(",").map((name) => name.trim()).filter(Boolean);
    heads.forEach((head, at) => {
      head.hidden = wanted.length > 0 && !wanted.some((name) => head.dataset.force.toLowerCase().includes(name));
      for (const row of rows) cell_of(row, at).hidden = head.hidden;
    });
    for (const group of groups) {
      const own = heads.filter((head) => !head.hidden && head.dataset.force === group.textContent);
      group.hidden = own.length === 0;
      group.colSpan = own.length || 1;
    }
    rows.forEach(count);
    sort(by("sort").value);
  };

  // -- sort and filter
  const number = (row, key) => Number(row.dataset[key]);
  const ways = {
    failing: (a, b) => number(b, "failing") - number(a, "failing") || number(b, "mixed") - number(a, "mixed") || number(b, "failings") - number(a, "failings"),
    failings: (a, b) => number(b, "failings") - number(a, "failings"),
    strengths: (a, b) => number(b, "strengths") - number(a, "strengths"),
    name: (a, b) => a.dataset.name.localeCompare(b.dataset.name),
  };
  const in_one = (doc) => {
    const at = heads.findIndex((head) => head.dataset.doc === doc);
    const rank = (row) => {
      const cell = cell_of(row, at), value = value_of(cell);
      return value === "none" ? [3, 0] : [order[value], -Number(cell.firstElementChild.dataset[value === "strength" ? "strengths" : "failings"])];
    };
    return (a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1];
  };
  const sort = (way) => {
    by("sort").value = way;
    heat.classList.toggle("flat", way !== "area");
    by("by-failing").setAttribute("aria-sort", way === "failing" ? "descending" : "none");
    heads.forEach((head) => { if (head.dataset.doc === way) head.setAttribute("aria-sort", "descending"); else head.removeAttribute("aria-sort"); });
    if (way === "area") rows.forEach((row) => home.get(row).append(row));
    else [...rows].sort(ways[way] || in_one(way)).forEach((row) => bodies[0].append(row));
    filter();
  };
  const shows = {
    all: () => true,
    failing: (values) => values.has("failing"),
    every: (values) => values.size === 1 && values.has("failing"),
    answered: (values) => values.has("failing") && values.has("strength"),
    mixed: (values) => values.has("mixed"),
    strength: (values) => values.has("strength"),
    silent: (values) => values.size === 0,
  };
  const filter = () => {
    const words = words_of(by("filter")), show = shows[by("show").value];
    let shown = 0;
    for (const row of rows) {
      const text = `${row.dataset.name} ${row.dataset.theme} ${home.get(row).dataset.area}`.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word)) || !show(new Set(spoken(row).map(({ value }) => value)));
      shown += row.hidden ? 0 : 1;
    }
    for (const body of bodies) body.querySelector("tr.area").hidden = !rows.some((row) => row.parentNode === body && !row.hidden);
    by("shown").textContent = `${shown} of ${plural(rows.length, "theme")}`;
  };
  by("sort").addEventListener("change", (event) => sort(event.target.value));
  by("filter").addEventListener("input", filter);
  by("show").addEventListener("change", filter);
  if (by("forces")) by("forces").addEventListener("input", columns);
  for (const form of all(".tools")) form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of all("[data-sort]")) {
    button.addEventListener("click", () => sort(by("sort").value === button.dataset.sort ? "area" : button.dataset.sort));
  }

  // -- a table with a field for words and one for a value
  for (const form of all("form.tools").filter((one) => one.querySelector(".find"))) {
    const field = form.querySelector(".find"), pick = form.querySelector(".pick");
    const find = () => {
      const section = form.closest("section"), words = words_of(field);
      whole(section);
      const lines = all("table.finder tbody tr", section);
      for (const line of lines) {
        const text = line.textContent.toLowerCase();
        line.hidden = !words.every((word) => text.includes(word)) || (pick.value !== "" && line.dataset.pick !== pick.value);
      }
      form.querySelector(".found").textContent = `${lines.filter((line) => !line.hidden).length} of ${lines.length}`;
    };
    field.addEventListener("input", find);
    pick.addEventListener("change", find);
  }

  // -- sentences: made from the marks in the texts, so that a list shows the very words that its links lead to
  const words = { failing: "failing", mixed: "mixed", strength: "strength", ineffective: "ineffective practice", effective: "effective practice", unclear: "not said how it went" };
  const marks = new Map();
  const said_in = (doc) => {
    whole(doc);
    if (!marks.has(doc)) marks.set(doc, all("mark[data-s]", doc));
    return marks.get(doc);
  };
  const docs = all("details.doc");
  const pieces = (mark) => [mark, ...all(`mark[data-of="${CSS.escape(mark.id)}"]`, mark.closest("details.doc"))];
  const sentence = (mark) => {
    const polarity = mark.classList[0], doc = mark.closest("details.doc");
    const chapter = doc.querySelector("ol.chapters").children[Number(mark.dataset.s)].textContent;
    const jump = make("a", "jump", "Read it in its place");
    jump.href = `#${mark.id}`;
    const parts = [mark.dataset.k, doc.dataset.name, chapter, mark.dataset.p && `p. ${mark.dataset.p}`].filter(Boolean);
    const from = make("p", "from", make("b", `sign ${polarity}`, words[polarity]), ` \u00b7 ${parts.join(" \u00b7 ")}`, make("span", "go", " \u00b7 ", jump));
    return make("li", `said ${polarity}`, make("blockquote", "", pieces(mark).map((piece) => piece.textContent).join("")), from);
  };
  document.addEventListener("toggle", (event) => {
    const fold = event.target;
    whole(fold);
    const links = fold.matches("details.fill") && fold.open && fold.querySelector("p.links");
    if (links) links.replaceWith(make("ol", "sentences", ...all("a", links).map((link) => sentence(place(link.hash.slice(1))))));
  }, true);

  // -- drill down
  let opener = null;
  const open = (from, heading, found, row) => {
    found.sort((a, b) => order[a.classList[0]] - order[b.classList[0]]);
    list.replaceChildren(...found.map(sentence));
    by("panel-h").textContent = heading;
    by("panel-note").textContent = `${plural(found.length, "sentence")}, failings first`;
    by("close").hidden = false;
    beside(from, row);
    panel.classList.add("open");
    panel.parentNode.classList.add("drilled");
    all("[aria-current]", heat).forEach((link) => link.removeAttribute("aria-current"));
    from.setAttribute("aria-current", "true");
    opener = from;
    from.scrollIntoView({ block: "nearest", inline: "nearest" });
    panel.scrollTop = 0;
    panel.focus();
  };
  // what the other reports say on the same theme: strengths first beside a failing, failings first beside the rest
  const beside = (from, row) => {
    const others = row ? spoken(row).filter(({ link }) => link !== from) : [];
    const turn = from.dataset.value === "failing" ? -1 : 1;
    others.sort((a, b) => turn * (order[a.value] - order[b.value]));
    peers.hidden = others.length === 0;
    peers.open = others.length <= 6;
    peers.querySelector("summary").textContent = `${plural(others.length, "other report")} on this theme`;
    peers.querySelector("ul").replaceChildren(...others.map(({ value, link }) => {
      const name = link.getAttribute("aria-label").split(`, ${row.dataset.name}:`)[0];
      const button = make("button", "", make("b", `sign ${value}`, `${words[value]} ${link.textContent}`), ` ${name}`);
      button.type = "button";
      button.addEventListener("click", () => link.click());
      return make("li", "", button);
    }));
  };
  const on = (theme) => (mark) => (mark.dataset.t || "").split(" ").includes(theme);
  heat.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    const row = link.closest("tr.row");
    if (link.dataset.doc) {
      open(link, link.getAttribute("aria-label"), said_in(by(`text-${link.dataset.doc}`)).filter(on(row.dataset.theme)), row);
    } else if (link.dataset.openTheme) {
      open(link, `${row.dataset.name}, all documents`, docs.flatMap((doc) => said_in(doc).filter(on(row.dataset.theme))));
    } else {
      open(link, link.title, [...said_in(by(`text-${link.dataset.openDoc}`))]);
    }
  });
  // a name in the brief opens its cell of the map
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.cellink");
    if (!link) return;
    event.preventDefault();
    const [theme, doc] = link.dataset.cell.split(" ");
    const row = rows.find((one) => one.dataset.theme === theme);
    row.querySelector(`a[data-doc="${doc}"]`).click();
    panel.scrollIntoView({ block: "nearest" });
    came_from = link;
  });
  let came_from = null;
  const close = () => {
    list.replaceChildren();
    by("panel-h").textContent = "Sentences";
    by("panel-note").textContent = "Open a cell of the map for its sentences.";
    by("close").hidden = peers.hidden = true;
    panel.classList.remove("open");
    panel.parentNode.classList.remove("drilled");
    all("[aria-current]", heat).forEach((link) => link.removeAttribute("aria-current"));
    if (came_from || opener) (came_from || opener).focus();
    opener = came_from = null;
  };
  by("close").addEventListener("click", close);
  panel.addEventListener("keydown", (event) => { if (event.key === "Escape" && opener) close(); });

  // -- arrow keys walk the map
  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  heat.addEventListener("keydown", (event) => {
    const step = steps[event.key], link = event.target.closest("tr.row a");
    if (!step || !link) return;
    event.preventDefault();
    const lines = all("tr.row", heat).filter((row) => !row.hidden);
    let line = lines.indexOf(link.closest("tr")), column = link.closest("th,td").cellIndex;
    for (;;) {
      line += step[0]; column += step[1];
      const cell = lines[line] && lines[line].cells[column];
      if (!cell) return;
      const next = cell.hidden ? null : cell.querySelector("a");
      if (next) { next.focus(); return; }
    }
  });

  // -- a place in a text: its folds open, every piece of it lights up
  const back = by("back");
  let left = null;
  const show = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && place(id);
    all("mark.here").forEach((mark) => mark.classList.remove("here"));
    back.hidden = true;
    if (!target) return;
    whole(target);
    for (let up = target; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    if (target.tagName === "MARK") {
      pieces(target).forEach((piece) => piece.classList.add("here"));
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "center" });
      back.hidden = left === null;
    } else target.scrollIntoView();
  };
  const go_back = () => {
    const link = left;
    left = null;
    back.hidden = true;
    history.back();
    // the browser restores the scroll position, not the focus
    addEventListener("hashchange", () => { if (link.isConnected) link.focus({ preventScroll: false }); }, { once: true });
  };
  back.addEventListener("click", go_back);
  addEventListener("keydown", (event) => { if (event.key === "Escape" && !back.hidden && !panel.contains(event.target)) go_back(); });
  addEventListener("hashchange", show);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.jump");
    if (!link) return;
    left = link;
    if (link.getAttribute("href") === location.hash) show();
  });
  show();
})();
