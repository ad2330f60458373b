// An explorer in the browser: native controls, a still picture, and the marks that move on it.
//
// Python lays out and computes states; this file draws them. It is the program of the live widget
// (the default export, as anywidget wants it) and of stored pages (`wake`), needs nothing else and
// asks nobody but the kernel. A "place" is an array: for each control, the number of its value.

const REST = 120; // ms without a change after which the states around are asked for
const SAY = 350; // ms without a change after which words are read out, and tasks count
const PATIENCE = 1500; // ms after which the learner is told that Python has not answered
const MOST = 6000; // states kept
const SMALL = 560; // pixels: a narrower page gets the narrow layout, where there is one
const REACH = 24; // pixels around a mark by which it can be dragged

let count = 0; // explorers on this page: no two share a name

/** Returns the JSON in gzipped bytes. */
export function unpack(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

/** The states that are known: at a place { words, done, marks }; marks null without a picture. */
export class States {
  known = new Map();

  add({ stamps, styles, pieces, states }) {
    const marks = pieces.map((rows) => rows.map(([style, path, used]) => {
      const [css, clip] = styles[style];
      if (!used) return { css, clip, path };
      const letters = used.map((letter, i) => (i % 3 ? letter : stamps[letter]));
      return { css, clip, places: path, letters };
    }));
    for (const [place, [words, done, numbers]] of Object.entries(states)) {
      this.known.set(place, { words, done, marks: numbers && numbers.map((n) => marks[n]) });
    }
    for (const place of this.known.keys()) {
      if (this.known.size > MOST) this.known.delete(place);
    }
  }

  get(place) {
    return this.known.get(place.join());
  }

  /** Returns the known place nearest to `place`, where control k has left its value in `from`. */
  nearest(place, k, from, sizes) {
    const far = (other) => {
      const gaps = other.map((v, i) => (Math.abs(v - place[i]) / sizes[i]) * (i === k ? 3 : 1));
      const onwards = (other[k] - from[k]) * (place[k] - from[k]) > 0; // no control is ever stuck
      return gaps.reduce((a, b) => a + b) + (onwards ? 0 : 1000);
    };
    const places = [...this.known.keys()].map((key) => key.split(",").map(Number));
    return places.reduce((best, other) => (far(other) < far(best) ? other : best));
  }
}

/** Returns the path data of a mark in axes that are sx times as wide and sy times as high. */
export function pathOf({ path, places, letters }, sx, sy) {
  if (path && sx === 1 && sy === 1) return path;
  let odd = 0;
  if (path) return path.replace(/-?\d+/g, (n) => ` ${Math.round(n * (odd++ % 2 ? sy : sx))}`);
  let found = "";
  for (let i = 0; i < places.length; i += 2) {
    const [x, y] = [Math.round(places[i] * sx), Math.round(places[i + 1] * sy)];
    for (let k = 0; k < letters.length; k += 3) {
      found += `M${x + letters[k + 1]} ${y + letters[k + 2]}${letters[k]}`;
    }
  }
  return found;
}

/** Returns the places a learner may want next, nearest first: along controls, then by pairs. */
export function around(place, sizes, pairs) {
  const found = [];
  const every = (k, job) => Array.from({ length: sizes[k] }, (_, v) => job(v, v - place[k]));
  const put = (far, changes) => found.push([far, Object.assign([...place], changes)]);
  place.forEach((_, k) => every(k, (v, by) => put(Math.abs(by), { [k]: v })));
  pairs.forEach(([a, b]) => every(a, (v, right) => every(b, (w, up) => {
    const far = Math.max(Math.abs(right), Math.abs(up));
    if (far <= 10) put(1e4 + far, { [a]: v, [b]: w });
  })));
  return found.sort((one, other) => one[0] - other[0]).map(([, other]) => other);
}

function make(parent, name, attributes = {}, text = "") {
  const space = /^(g|path|circle|clipPath|rect)$/.test(name) ? "2000/svg" : "1999/xhtml";
  const made = document.createElementNS(`http://www.w3.org/${space}`, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return parent.appendChild(made);
}

/** One explorer on the page. ask: a function that sends a message to Python, or null. */
export class Explorer {
  constructor(root, data, ask) {
    Object.assign(this, { root, data, ask, id: `gd${++count}-`, timers: {}, dark: {}, note: "" });
    this.states = new States();
    this.sizes = data.controls.map((control) => control.texts.length);
    this.place = data.controls.map((control) => control.at);
    this.found = new Set(data.fulfilled);
    this.pairs = data.drags.flatMap(([slot, a]) => data.drags
      .filter(([other, b]) => other === slot && a < b).map(([, b]) => [a, b]));
    root.className = "gd-live";
    root.setAttribute("role", "group");
    root.setAttribute("aria-label", data.name);
    root.addEventListener("keydown", (event) => { // JupyterLab would take the keys for itself
      const own = event.ctrlKey || event.metaKey || /^(Tab|Escape)$/.test(event.key);
      if (!own) event.stopPropagation();
    });
    this.sheet = make(root, "style");
    make(root, "b", {}, data.name);
    this.show = data.controls.map((control, k) => this.control(control, k));
    const list = data.tasks.length && make(root, "ul", { "aria-label": "To find" });
    this.tasks = data.tasks.map((text) => make(list, "li", {}, text));
    this.frame = make(root, "div");
    this.words = make(root, "p", { class: "words" });
    this.status = make(root, "div", { class: "unseen", role: "status" });
    this.learn(data.table);
    this.colours(data.dark);
    this.tick();
    this.lay();
    this.rest();
    this.size = new ResizeObserver(() => this.layout !== this.choose() && this.lay());
    this.size.observe(root);
  }

  leave() {
    this.size.disconnect();
    Object.values(this.timers).forEach(clearTimeout);
  }

  /** Makes control k; returns a function that shows its value number v. */
  control({ label, look, texts, said, interval }, k) {
    const row = make(this.root, "div", { class: "row" });
    const id = this.id + k;
    if (look === "buttons") {
      row.setAttribute("role", "radiogroup");
      row.setAttribute("aria-label", label);
      make(row, "span", { class: "name" }, label);
      const buttons = texts.map((text, v) => {
        const button = make(make(row, "label"), "input", { type: "radio", name: id });
        button.after(text);
        button.addEventListener("change", () => this.move({ [k]: v }));
        return button;
      });
      return (v) => { buttons[v].checked = true; };
    }
    make(row, "label", { class: "name", for: id }, label);
    const menu = look === "menu" && make(row, "select", { id });
    if (menu) texts.forEach((text, value) => make(menu, "option", { value }, text));
    const input = menu || make(row, "input", { type: "range", id, min: 0, max: texts.length - 1 });
    const shown = make(row, "output", { for: id, "aria-hidden": "true" });
    input.addEventListener("input", () => this.move({ [k]: Number(input.value) }));
    if (look === "player") this.player(row, k, label, interval);
    return (v) => {
      input.value = v;
      if (!menu) input.setAttribute("aria-valuetext", said[v]);
      shown.textContent = menu ? "" : texts[v];
    };
  }

  /** Makes the button that plays control k; nothing but the learner starts it. */
  player(row, k, label, interval) {
    const button = make(row, "button", { type: "button" });
    const pause = matchMedia("(prefers-reduced-motion: reduce)").matches ? 1000 : interval;
    const turn = (on) => {
      clearInterval(this.timers.play);
      this.timers.play = on && setInterval(step, pause);
      button.textContent = on ? "◼ Stop" : "▶ Play";
      button.setAttribute("aria-label", `${on ? "Stop" : "Play"} ${label}`);
    };
    const step = () => {
      if (this.place[k] >= this.sizes[k] - 1) turn(false);
      else if (!this.waiting) this.move({ [k]: this.place[k] + 1 });
    };
    button.addEventListener("click", () => {
      if (!this.timers.play && this.place[k] === this.sizes[k] - 1) this.move({ [k]: 0 });
      turn(!this.timers.play);
    });
    turn(false);
  }

  /** Gives controls other values, {number of the control: number of its value}. */
  move(changes) {
    const from = this.place;
    this.place = Object.assign([...from], changes);
    this.note = "";
    if (!this.states.get(this.place) && !this.tell({ want: [this.place] })) {
      const most = Object.keys(changes)[0];
      this.place = this.states.nearest(this.place, most, from, this.sizes);
      this.note = `${this.data.sentences[this.lost ? "gone" : "stored"]} `;
    }
    this.draw();
    this.later("rest", REST, () => this.rest());
    this.later("say", SAY, () => this.say());
  }

  later(name, wait, job) {
    clearTimeout(this.timers[name]);
    this.timers[name] = setTimeout(job, wait);
  }

  /** Sends a message to Python; returns whether there is a Python. */
  tell(message) {
    try {
      this.ask?.(message);
    } catch { // the kernel was restarted, or is gone
      this.ask = null;
      this.lost = true;
    }
    return this.ask !== null;
  }

  rest() {
    const missing = around(this.place, this.sizes, this.pairs).filter((p) => !this.states.get(p));
    if (missing.length) this.tell({ want: missing });
  }

  /** Reads the words out and ticks off what is found, once the hand has come to rest. */
  say() {
    const tasks = this.states.get(this.place)?.done.filter((task) => !this.found.has(task)) ?? [];
    const news = tasks.map((task) => ` Found: ${this.data.tasks[task]}`);
    this.status.textContent = this.words.textContent + news.join("");
    tasks.forEach((task) => this.found.add(task) && this.tell({ task }));
    this.tick();
  }

  tick() {
    this.tasks.forEach((row, k) => {
      row.textContent = `${this.found.has(k) ? "☑" : "☐"} ${this.data.tasks[k]}`;
    });
  }

  /** Takes in a message of states. */
  learn(message) {
    this.states.add(message);
    this.colours(message.dark);
    if (this.waiting && this.states.get(this.place)) this.draw();
  }

  /** Takes in what colours are on a dark page: JupyterLab's, or one whose reader prefers it. */
  colours(dark) {
    const all = Object.entries(Object.assign(this.dark, dark)).map((pair) => `--gd-${pair.join(":")}`);
    const rule = `.gd-live { color-scheme: dark; ${all.join(";")} }`;
    this.sheet.textContent = `${this.data.css} [data-jp-theme-light="false"] ${rule}
      @media (prefers-color-scheme: dark) { body:not([data-jp-theme-light]) ${rule} }`;
  }

  choose() {
    const width = this.root.clientWidth;
    return this.data.layouts.length > 1 && width && width < SMALL ? 1 : 0;
  }

  /** Lays the picture out anew: what stands still, a group for each moving mark, the handles. */
  lay() {
    this.layout = this.choose();
    const { size, still, panels } = this.data.layouts[this.layout];
    this.frame.innerHTML = still.replaceAll("GD_", this.id + this.layout);
    this.picture = this.frame.firstChild;
    this.picture.style.maxWidth = `${size[0] / 10}px`;
    panels.forEach(([, , width, height], k) => {
      const clip = make(this.picture.firstChild, "clipPath", { id: `${this.id}p${k}` });
      make(clip, "rect", { width, height });
    });
    const group = ([panel]) => make(this.picture.lastChild, "g", {
      transform: panel < 0 ? "" : `translate(${panels[panel][0]} ${panels[panel][1]})`,
    });
    this.groups = this.data.slots.map(group);
    const marks = [...new Set(this.data.drags.map(([slot]) => slot))];
    this.handles = marks.map((slot) => [slot, this.handle(slot, group(this.data.slots[slot]))]);
    this.drawn = [];
    this.draw();
  }

  /** Makes the invisible circle by which the mark of a slot is dragged. */
  handle(slot, group) {
    const circle = make(group, "circle", { class: "handle" });
    const ways = this.data.drags.filter((way) => way[0] === slot);
    const { size, panels } = this.data.layouts[this.layout];
    const [, , width, height, left, right, low, high] = panels[this.data.slots[slot][0]];
    let from = null;
    circle.addEventListener("pointerdown", (event) => {
      from = { x: event.clientX, y: event.clientY, place: this.place };
      circle.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    circle.addEventListener("lostpointercapture", () => { from = null; });
    circle.addEventListener("pointermove", (event) => {
      if (!from) return;
      const unit = size[0] / this.picture.clientWidth;
      const by = [((event.clientX - from.x) * unit * (right - left)) / width,
        ((from.y - event.clientY) * unit * (high - low)) / height];
      const changes = {};
      for (const [, k, way, factor] of ways) {
        const { numbers } = this.data.controls[k];
        const value = numbers[changes[k] ?? from.place[k]] + factor * by[way];
        const gaps = numbers.map((number) => Math.abs(number - value));
        changes[k] = gaps.indexOf(Math.min(...gaps));
      }
      if (Object.entries(changes).some(([k, v]) => v !== this.place[k])) this.move(changes);
    });
    return circle;
  }

  /** Draws the state of the place; another one is never shown as if it were this. */
  draw() {
    const state = this.states.get(this.place);
    const { size } = this.data.layouts[this.layout];
    this.waiting = !state;
    this.place.forEach((v, k) => this.show[k](v));
    this.picture.lastChild.setAttribute("opacity", state ? 1 : 0.2);
    this.words.textContent = this.note + (state?.words ?? this.data.sentences.working);
    this.picture.setAttribute("aria-label", this.words.textContent);
    if (!state) return this.later("busy", PATIENCE, () => this.waiting && this.busy());
    this.data.slots.forEach(([panel, layout], slot) => {
      const marks = (layout < 0 || layout === this.layout) && state.marks?.[slot] || [];
      if (marks !== this.drawn[slot]) this.fill(this.groups[slot], marks, ...this.scale(panel), panel);
      this.drawn[slot] = marks;
    });
    for (const [slot, circle] of this.handles) {
      const [sx, sy] = this.scale(this.data.slots[slot][0]);
      const [x, y] = this.drawn[slot][0]?.places ?? [-9e5, 0];
      circle.setAttribute("cx", x * sx);
      circle.setAttribute("cy", y * sy);
      circle.setAttribute("r", (REACH * size[0]) / (this.picture.clientWidth || size[0] / 10));
    }
  }

  busy() {
    this.picture.lastChild.setAttribute("opacity", 0);
    this.words.textContent = this.data.sentences.busy;
  }

  /** Returns by how much the axes of this layout are wider and higher than the first layout's. */
  scale(panel) {
    const [first, now] = [0, this.layout].map((k) => this.data.layouts[k].panels[panel]);
    return first ? [now[2] / first[2], now[3] / first[3]] : [1, 1];
  }

  /** Makes the paths of a group those of marks. */
  fill(group, marks, sx, sy, panel) {
    while (group.childNodes.length > marks.length) group.lastChild.remove();
    marks.forEach((mark, k) => {
      const path = group.childNodes[k] ?? make(group, "path");
      path.setAttribute("d", pathOf(mark, sx, sy));
      path.setAttribute("style", mark.css);
      path.setAttribute("clip-path", mark.clip ? `url(#${this.id}p${panel})` : "none");
    });
  }
}

/** Brings the stored explorers of a page to life that are not alive yet. */
export async function wake() {
  for (const place of document.querySelectorAll("[data-gd-start]")) {
    const bytes = Uint8Array.from(atob(place.dataset.gdStart), (letter) => letter.charCodeAt(0));
    delete place.dataset.gdStart;
    const data = await unpack(bytes);
    place.replaceChildren();
    new Explorer(make(place, "div"), data, null);
  }
}

/** Shows the live widget: draws what Python sends, and asks it for more. */
async function render({ model, el }) {
  const data = await unpack(model.get("start"));
  const explorer = new Explorer(make(el, "div"), data, (message) => model.send(message));
  const hear = async (message, buffers) => explorer.learn(await unpack(buffers[0]));
  model.on("msg:custom", hear);
  return () => {
    model.off("msg:custom", hear);
    explorer.leave();
  };
}

export default { render };
if (globalThis.document) wake();
