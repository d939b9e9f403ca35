"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const NS = "http://www.w3.org/2000/svg";
  const $ = (id) => document.getElementById(id);
  const map = $("map");
  const root = document.documentElement;
  // How long an event is still shown after its last day, in days.
  const RECENT = 30;
  let lang = data.lang;
  let day = data.day;
  let chosen = null;
  let slide = -1;
  let timer = 0;
  let view = data.view.slice();
  const say = (key) => data.ui[lang][key] || data.ui.en[key] || key;
  const local = (text) => (text && (text[lang] || text.en || Object.values(text)[0])) || "";
  const node = (name, attributes, parent) => {
    const made = document.createElementNS(NS, name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    if (parent) parent.append(made);
    return made;
  };
  const written = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text;
    made.dir = "auto";
    if (className) made.className = className;
    return made;
  };
  const dateOf = (n) => {
    const d = new Date(data.first + n * 86400000);
    return `${d.getUTCDate()} ${data.ui[lang].months[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
  };
  const days = (thing) => {
    const last = thing.to === null ? null : thing.to - 1;
    if (last === null) return `${dateOf(thing.from)} –`;
    return last <= thing.from ? dateOf(thing.from) : `${dateOf(thing.from)} – ${dateOf(last)}`;
  };

  // The ground, once.
  const ground = node("g", {}, map);
  for (const [className, d] of data.ground) node("path", { class: className, d, "fill-rule": "evenodd" }, ground);
  if (data.relief) {
    const [[x, y, width, height], png] = data.relief;
    node("image", { class: "relief", x, y, width, height, href: "data:image/png;base64," + png, preserveAspectRatio: "none", "aria-hidden": "true" }, ground);
  }
  const areas = node("g", {}, map);
  const lines = node("g", {}, map);
  for (const [dash, d] of data.borders) {
    node("path", { class: "border", d, "stroke-dasharray": dash ? "5 4" : "none", "stroke-width": dash ? 1.3 : 0.9 }, lines);
  }
  const names = node("g", { "aria-hidden": "true" }, map);
  const flows = node("g", {}, map);
  const events = node("g", {}, map);
  // What keeps its size when the map is zoomed: element, place, turn.
  const fixed = [];
  for (const country of data.countries) {
    const text = node("text", { class: "country" }, names);
    fixed.push([text, country.x, country.y, 0]);
    country.text = text;
  }
  const pressable = (element, thing) => {
    element.setAttribute("tabindex", "0");
    element.setAttribute("role", "button");
    element.addEventListener("click", (e) => { if (!moved) choose(thing); e.stopPropagation(); });
    element.addEventListener("keydown", (e) => {
      if (e.key === "Enter" || e.key === " ") { choose(thing); $("side").focus(); e.preventDefault(); e.stopPropagation(); }
    });
    thing.element = element;
  };
  for (const area of data.areas) {
    const held = area.sort === "control";
    const element = node("path", {
      class: "area", d: area.d, "fill-rule": "evenodd", fill: area.line ? "none" : area.color,
      "fill-opacity": held ? 0.55 : 0.16, stroke: area.color, "stroke-width": held ? 1 : 1.6,
    }, areas);
    if (!held || area.contested) element.setAttribute("stroke-dasharray", "6 4");
    pressable(element, area);
  }
  for (const flow of data.flows) {
    const group = node("g", { class: "flow" }, flows);
    const look = { d: flow.d, fill: "none", "vector-effect": "non-scaling-stroke", "stroke-linecap": "butt" };
    node("path", { ...look, stroke: "transparent", "stroke-width": 14 }, group);
    const line = node("path", { ...look, class: "mark", stroke: flow.color, "stroke-width": flow.width }, group);
    if (flow.dashed) line.setAttribute("stroke-dasharray", "7 5");
    const half = flow.width + 3;
    const head = node("path", { fill: flow.color, d: `M0 0L${-2.2 * half} ${half}L${-2.2 * half} ${-half}z` }, group);
    fixed.push([head, flow.end[0], flow.end[1], flow.end[2]]);
    pressable(group, flow);
  }
  for (const event of data.events) {
    const group = node("g", { class: "event" }, events);
    node("circle", { class: "mark", r: 11, fill: "var(--panel)", stroke: event.color, "stroke-width": 2 }, group);
    node("path", { d: data.signs[event.kind], fill: event.color }, group);
    fixed.push([group, event.x, event.y, 0]);
    pressable(group, event);
  }
  const things = [...data.areas, ...data.flows, ...data.events];

  const scale = () => {
    const box = map.getBoundingClientRect();
    return Math.max((view[2] - view[0]) / Math.max(box.width, 1), (view[3] - view[1]) / Math.max(box.height, 1));
  };
  const frame = () => {
    map.setAttribute("viewBox", `${view[0]} ${view[1]} ${view[2] - view[0]} ${view[3] - view[1]}`);
    const k = scale();
    for (const [element, x, y, turn] of fixed) {
      element.setAttribute("transform", `translate(${x} ${y}) scale(${k})${turn ? ` rotate(${turn})` : ""}`);
    }
    for (const country of data.countries) country.text.toggleAttribute("hidden", k > country.far);
    keySoon();
  };
  const zoom = (by, at) => {
    const [x, y] = at || [(view[0] + view[2]) / 2, (view[1] + view[3]) / 2];
    const width = (view[2] - view[0]) * by;
    if (width < 40 || width > 60000) return;
    view = [x + (view[0] - x) * by, y + (view[1] - y) * by, x + (view[2] - x) * by, y + (view[3] - y) * by];
    frame();
  };
  const pan = (dx, dy) => { view = [view[0] + dx, view[1] + dy, view[2] + dx, view[3] + dy]; frame(); };
  const place = (e) => {
    const box = map.getBoundingClientRect();
    const k = scale();
    const [cx, cy] = [(view[0] + view[2]) / 2, (view[1] + view[3]) / 2];
    return [cx + (e.clientX - box.left - box.width / 2) * k, cy + (e.clientY - box.top - box.height / 2) * k];
  };

  // What is in view, and what its signs mean: nothing else stands in the legend.
  let keyTimer = 0;
  const keySoon = () => { clearTimeout(keyTimer); keyTimer = setTimeout(showKey, 120); };
  const sample = (draw) => {
    const svg = node("svg", { viewBox: "-14 -8 28 16", width: 28, height: 16, "aria-hidden": "true" });
    draw(svg);
    return svg;
  };
  const showKey = () => {
    if (!$("key").open) return;
    const box = map.getBoundingClientRect();
    const k = scale();
    const [cx, cy] = [(view[0] + view[2]) / 2, (view[1] + view[3]) / 2];
    const [w, h] = [(box.width * k) / 2, (box.height * k) / 2];
    const seen = (thing) => !thing.element.hasAttribute("hidden") && thing.box[0] <= cx + w && thing.box[2] >= cx - w && thing.box[1] <= cy + h && thing.box[3] >= cy - h;
    const rows = new Map();
    const add = (heading, text, draw) => {
      if (!text) return;
      if (!rows.has(heading)) rows.set(heading, new Map());
      if (!rows.get(heading).has(text)) rows.get(heading).set(text, draw);
    };
    const patch = (color, look) => (svg) => node("rect", { x: -11, y: -6, width: 22, height: 12, rx: 3, fill: color, stroke: color, ...look }, svg);
    const arrow = (color, look) => (svg) => {
      node("path", { d: "M-13 0H6", stroke: color, "stroke-width": 3, ...look }, svg);
      node("path", { d: "M13 0L4 5L4 -5z", fill: color }, svg);
    };
    for (const area of data.areas.filter(seen)) {
      if (area.sort === "control") {
        add("legend-holders", local(data.actors[area.who[0]]), patch(area.color, { "fill-opacity": 0.55 }));
        if (area.contested) add("legend-holders", say("legend-contested"), patch("var(--soft)", { "fill-opacity": 0.2, "stroke-dasharray": "4 3" }));
      } else {
        add("legend-holders", say(area.word), patch("var(--soft)", { "fill-opacity": area.line ? 0 : 0.16, "stroke-dasharray": "4 3" }));
      }
    }
    for (const flow of data.flows.filter(seen)) {
      add("legend-arrows", local(data.actors[flow.who[0]]), arrow(flow.color, {}));
      if (flow.dashed) add("legend-arrows", say("legend-arrows-unsure"), arrow("var(--soft)", { "stroke-dasharray": "5 3" }));
    }
    for (const event of data.events.filter(seen)) {
      add("legend-symbols", say(event.word), (svg) => node("path", { d: data.signs[event.kind], fill: "currentColor" }, svg));
    }
    $("key-rows").replaceChildren();
    for (const heading of ["legend-holders", "legend-arrows", "legend-symbols"]) {
      list($("key-rows"), say(heading), [...(rows.get(heading) || [])].map(([text, draw]) => {
        const row = document.createElement("li");
        row.append(sample(draw), written("span", text));
        return row;
      }));
    }
  };

  const label = (thing) => `${say(thing.word)}: ${local(thing.title)}, ${days(thing)}`;
  const showDay = () => {
    const shown = slide < 0 ? null : data.slides[slide].theatres;
    for (const thing of things) {
      const over = thing.to === null ? -1 : day - thing.to + 1;
      const there = thing.from <= day && (thing.fades ? over <= RECENT : over <= 0);
      const ours = !shown || thing.sort || shown.includes(thing.theatre);
      thing.element.toggleAttribute("hidden", !there || !ours);
      thing.element.setAttribute("opacity", there && thing.fades && over > 0 ? 1 - 0.7 * (over / RECENT) : 1);
    }
    $("day").value = day;
    $("day").setAttribute("aria-valuetext", dateOf(day));
    $("date").textContent = dateOf(day);
    keySoon();
  };
  const setDay = (n) => { day = Math.min(Math.max(Math.round(n), data.range[0]), data.range[1]); showDay(); };

  const list = (parent, heading, rows) => {
    if (!rows.length) return;
    parent.append(written("h3", heading));
    const ul = document.createElement("ul");
    rows.forEach((row) => ul.append(row));
    parent.append(ul);
  };
  const source = (i) => {
    const [text, url] = data.sources[i];
    const row = document.createElement("li");
    if (url && /^https?:/.test(url)) {
      const link = written("a", text);
      link.href = url;
      link.rel = "noreferrer noopener";
      link.target = "_blank";
      row.append(link);
    } else {
      row.append(written("span", text));
    }
    return row;
  };
  const showSide = () => {
    const side = $("side");
    side.replaceChildren();
    if (!chosen) {
      side.append(written("h2", local(data.title)), written("p", local(data.about)), written("p", say("web-hint"), "soft"));
      list(side, say("web-slides"), data.slides.map((one, i) => {
        const row = document.createElement("li");
        const button = written("button", local(one.title));
        button.type = "button";
        button.addEventListener("click", () => goTo(i));
        row.append(button);
        return row;
      }));
      return;
    }
    side.append(written("h2", local(chosen.title)));
    side.append(written("p", `${days(chosen)} · ${say(chosen.word)} · ${say("confidence-" + chosen.sure)}`, "soft"));
    if (chosen.who.length) side.append(written("p", chosen.who.map((i) => local(data.actors[i])).join(" · ")));
    for (const fact of chosen.facts) side.append(written("p", local(fact)));
    list(side, say("insp-who-says-what"), chosen.says.map(([who, text]) => written("li", `${local(data.actors[who])}: ${local(text)}`)));
    list(side, say("insp-tab-sources"), chosen.sources.map(source));
    const close = written("button", say("web-close"));
    close.type = "button";
    close.addEventListener("click", () => choose(null));
    side.append(close);
  };
  const choose = (thing) => {
    if (chosen) chosen.element.classList.remove("chosen");
    chosen = thing;
    if (chosen) chosen.element.classList.add("chosen");
    showSide();
  };

  const stop = () => { clearInterval(timer); timer = 0; $("play").textContent = say("time-play"); $("play").setAttribute("aria-pressed", "false"); };
  const play = (from, to, secs) => {
    stop();
    setDay(from);
    if (to <= from) return;
    const begun = performance.now();
    $("play").textContent = say("web-pause");
    $("play").setAttribute("aria-pressed", "true");
    timer = setInterval(() => {
      const part = (performance.now() - begun) / (secs * 1000);
      setDay(from + (to - from) * Math.min(part, 1));
      if (part >= 1) stop();
    }, 60);
  };
  const goTo = (i) => {
    if (i < 0 || i >= data.slides.length) return;
    slide = i;
    choose(null);
    const one = data.slides[i];
    view = one.view.slice();
    frame();
    showSlide();
    if (one.secs) play(one.from, one.to, one.secs); else { stop(); setDay(one.to); }
  };
  const leave = () => { slide = -1; stop(); showDay(); showSlide(); };
  const showSlide = () => {
    $("slide").toggleAttribute("hidden", slide < 0);
    if (slide < 0) return;
    const one = data.slides[slide];
    $("slide-title").textContent = local(one.title);
    $("slide-caption").textContent = local(one.caption);
    const told = one.kind === "closing" ? [local(data.boundaries), local(data.attribution)] : [];
    $("slide-more").replaceChildren(...told.map((text) => written("p", text, "soft")));
    $("slide-sources").toggleAttribute("hidden", !one.sources.length);
    $("slide-sources").open = one.kind === "sources";
    $("slide-count").textContent = `${say("insp-tab-sources")} (${one.sources.length})`;
    $("slide-list").replaceChildren(...one.sources.map(source));
    $("slide-place").textContent = `${slide + 1} / ${data.slides.length}`;
  };

  const setLanguage = (code) => {
    lang = code;
    const { rtl } = data.langs.find((one) => one.code === code);
    root.lang = code;
    root.dir = rtl ? "rtl" : "ltr";
    document.title = local(data.title);
    $("title").textContent = local(data.title);
    const next = data.langs[(data.langs.findIndex((one) => one.code === code) + 1) % data.langs.length];
    $("language").textContent = next.name;
    $("language").lang = next.code;
    $("theme").textContent = say(root.dataset.theme === "dark" ? "theme-to-light" : "theme-to-dark");
    $("boundaries").textContent = local(data.boundaries);
    $("attribution").textContent = local(data.attribution);
    for (const [id, key] of [["in", "map-zoom-in"], ["out", "map-zoom-out"], ["whole", "web-whole"], ["day", "web-day"], ["map", "web-map"]]) {
      $(id).setAttribute("aria-label", say(key));
    }
    for (const [id, key] of [["before", "web-before"], ["after", "web-after"], ["leave", "web-leave"], ["begin", "web-begin"]]) $(id).textContent = say(key);
    $("key-name").textContent = say("web-legend");
    $("begin").toggleAttribute("hidden", !data.slides.length);
    for (const country of data.countries) country.text.textContent = local(country.name);
    for (const thing of things) thing.element.setAttribute("aria-label", label(thing));
    if (!timer) stop();
    showDay();
    showSide();
    showSlide();
  };

  let held = null;
  let moved = false;
  map.addEventListener("pointerdown", (e) => { held = [e.clientX, e.clientY]; moved = false; });
  window.addEventListener("pointermove", (e) => {
    if (!held) return;
    const [dx, dy] = [e.clientX - held[0], e.clientY - held[1]];
    if (!moved && Math.hypot(dx, dy) < 4) return;
    moved = true;
    held = [e.clientX, e.clientY];
    const k = scale();
    pan(-dx * k, -dy * k);
  });
  window.addEventListener("pointerup", () => { held = null; setTimeout(() => { moved = false; }); });
  map.addEventListener("wheel", (e) => { e.preventDefault(); zoom(e.deltaY > 0 ? 1.2 : 1 / 1.2, place(e)); }, { passive: false });
  map.addEventListener("click", () => { if (!moved) choose(null); });
  map.addEventListener("keydown", (e) => {
    const step = (view[2] - view[0]) / 8;
    const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[e.key];
    if (way) pan(...way);
    else if (e.key === "+" || e.key === "=") zoom(1 / 1.3);
    else if (e.key === "-") zoom(1.3);
    else return;
    e.preventDefault();
  });
  document.addEventListener("keydown", (e) => {
    if (e.key === "PageDown") goTo(slide + 1);
    else if (e.key === "PageUp") goTo(slide - 1);
    else if (e.key === "Escape") { if (chosen) choose(null); else leave(); }
    else return;
    e.preventDefault();
  });
  $("in").addEventListener("click", () => zoom(1 / 1.4));
  $("out").addEventListener("click", () => zoom(1.4));
  $("whole").addEventListener("click", () => { view = data.view.slice(); frame(); });
  $("day").addEventListener("input", (e) => { stop(); setDay(Number(e.target.value)); });
  $("play").addEventListener("click", () => {
    if (timer) { stop(); return; }
    const from = day >= data.range[1] ? data.range[0] : day;
    play(from, data.range[1], Math.max(2, (data.range[1] - from) / 30));
  });
  $("before").addEventListener("click", () => goTo(slide - 1));
  $("after").addEventListener("click", () => goTo(slide + 1));
  $("leave").addEventListener("click", leave);
  $("begin").addEventListener("click", () => goTo(0));
  $("language").addEventListener("click", () => {
    const i = data.langs.findIndex((one) => one.code === lang);
    setLanguage(data.langs[(i + 1) % data.langs.length].code);
  });
  $("theme").addEventListener("click", () => { root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark"; setLanguage(lang); });
  $("key").addEventListener("toggle", showKey);
  if (window.matchMedia("(max-width:50rem)").matches) $("key").open = false;
  window.addEventListener("resize", frame);

  [$("day").min, $("day").max] = data.range;
  frame();
  setLanguage(lang);
})();
