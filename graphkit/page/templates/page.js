"use strict";
// Sorting, filtering, drilling down and showing a place. Without it the tables stand and links go to the marked texts.
(() => {
  const by = (id) => document.getElementById(id);
  const all = (css, root = document) => [...root.querySelectorAll(css)];
  const heat = by("heat"), panel = by("panel"), list = by("panel-list");
  const bodies = all("tbody", heat), rows = all("tr.row", heat);
  const home = new Map(rows.map((row) => [row, row.parentNode]));
  const order = { failing: 0, ineffective: 0, mixed: 1, strength: 2, effective: 2 };

  // -- sort and filter
  const number = (row, key) => Number(row.dataset[key]);
  const ways = {
    failing: (a, b) => number(b, "failing") - number(a, "failing") || number(b, "mixed") - number(a, "mixed") || number(b, "failings") - number(a, "failings"),
    failings: (a, b) => number(b, "failings") - number(a, "failings"),
    strengths: (a, b) => number(b, "strengths") - number(a, "strengths"),
    name: (a, b) => a.dataset.name.localeCompare(b.dataset.name),
  };
  const sort = (way) => {
    by("sort").value = way;
    heat.classList.toggle("flat", way !== "area");
    by("by-failing").setAttribute("aria-sort", way === "failing" ? "descending" : "none");
    if (way === "area") rows.forEach((row) => home.get(row).append(row));
    else [...rows].sort(ways[way]).forEach((row) => bodies[0].append(row));
    filter();
  };
  const filter = () => {
    const words = by("filter").value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = `${row.dataset.name} ${row.dataset.theme} ${home.get(row).dataset.area}`.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    for (const body of bodies) body.querySelector("tr.area").hidden = !rows.some((row) => row.parentNode === body && !row.hidden);
    by("shown").textContent = `${shown} of ${rows.length} themes`;
  };
  by("sort").addEventListener("change", (event) => sort(event.target.value));
  by("filter").addEventListener("input", filter);
  document.querySelector(".tools").addEventListener("submit", (event) => event.preventDefault());
  for (const button of all("[data-sort]")) {
    button.addEventListener("click", () => sort(by("sort").value === button.dataset.sort ? "area" : button.dataset.sort));
  }

  // -- sentences: made from the marks in the texts, so that a list shows the very words that its links lead to
  const order_of = (mark) => order[mark.classList[0]];
  const pieces = (mark) => [mark, ...(split.get(mark.id) || [])];
  const words = { failing: "failing", mixed: "mixed", strength: "strength", ineffective: "ineffective practice", effective: "effective practice" };
  const said = all("mark[data-s]");
  const split = new Map();
  for (const piece of all("mark[data-of]")) split.set(piece.dataset.of, [...(split.get(piece.dataset.of) || []), piece]);
  const make = (tag, css, ...inside) => {
    const made = document.createElement(tag);
    if (css) made.className = css;
    made.append(...inside);
    return made;
  };
  const sentence = (mark) => {
    const polarity = mark.classList[0], doc = mark.closest("details.doc");
    const chapter = doc.querySelector("ol.chapters").children[Number(mark.dataset.s)].textContent;
    const jump = make("a", "jump", "Read it in its place");
    jump.href = `#${mark.id}`;
    const parts = [mark.dataset.k, doc.dataset.name, chapter, mark.dataset.p && `p. ${mark.dataset.p}`].filter(Boolean);
    const from = make("p", "from", make("b", `sign ${polarity}`, words[polarity]), ` · ${parts.join(" · ")} · `, jump);
    return make("li", `said ${polarity}`, make("blockquote", "", pieces(mark).map((piece) => piece.textContent).join("")), from);
  };
  document.addEventListener("toggle", (event) => {
    const fold = event.target, links = fold.matches("details.fill") && fold.open && fold.querySelector("p.links");
    if (links) links.replaceWith(make("ol", "sentences", ...all("a", links).map((link) => sentence(by(link.hash.slice(1))))));
  }, true);

  // -- drill down
  let opener = null;
  const open = (from, heading, wanted) => {
    const found = said.filter(wanted);
    found.sort((a, b) => order_of(a) - order_of(b));
    list.replaceChildren(...found.map(sentence));
    by("panel-h").textContent = heading;
    by("panel-note").textContent = `${found.length} sentence${found.length === 1 ? "" : "s"}, failings first`;
    by("close").hidden = false;
    panel.classList.add("open");
    panel.parentNode.classList.add("drilled");
    all("[aria-current]", heat).forEach((link) => link.removeAttribute("aria-current"));
    from.setAttribute("aria-current", "true");
    opener = from;
    from.scrollIntoView({ block: "nearest", inline: "nearest" });
    panel.scrollTop = 0;
    panel.focus();
  };
  const about = (theme) => (mark) => (mark.dataset.t || "").split(" ").includes(theme);
  const within = (number) => (mark) => mark.closest("details.doc").dataset.doc === number;
  heat.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    const row = link.closest("tr.row");
    if (link.dataset.doc) {
      const theme = about(row.dataset.theme), doc = within(link.dataset.doc);
      open(link, link.getAttribute("aria-label"), (mark) => theme(mark) && doc(mark));
    } else if (link.dataset.openTheme) {
      open(link, `${row.dataset.name}, all documents`, about(row.dataset.theme));
    } else {
      open(link, link.title, within(link.dataset.openDoc));
    }
  });
  const close = () => {
    list.replaceChildren();
    by("panel-h").textContent = "Sentences";
    by("panel-note").textContent = "Open a cell of the map for its sentences.";
    by("close").hidden = true;
    panel.classList.remove("open");
    panel.parentNode.classList.remove("drilled");
    all("[aria-current]", heat).forEach((link) => link.removeAttribute("aria-current"));
    if (opener) opener.focus();
    opener = null;
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
      const next = cell.querySelector("a");
      if (next) { next.focus(); return; }
    }
  });

  // -- a place in a text: its folds open, every piece of it lights up
  const show = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && by(id);
    all("mark.here").forEach((mark) => mark.classList.remove("here"));
    if (!target) return;
    for (let up = target; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    if (target.tagName === "MARK") {
      pieces(target).forEach((piece) => piece.classList.add("here"));
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "center" });
    } else target.scrollIntoView();
  };
  addEventListener("hashchange", show);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.jump");
    if (link && link.hash === location.hash) show();
  });
  show();
})();
