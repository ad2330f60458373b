// An explorer in the browser. Python lays out and computes states; this file draws them. It is the
// program of the live widget (the default export, as anywidget wants it) and of stored pages
// (`wake`), needs nothing else and asks nobody but the kernel.
// A "place" is an array: for each control, the number of its value.

const REST = 120; // ms without a change after which the states around are asked for
const SAY = 350; // ms without a change after which words are read out, and tasks count
const MOST = 6000; // states kept
const REACH = 24; // pixels around a mark by which it can be dragged
const SMALL = 560; // pixels: a narrower page gets the narrow layout, where there is one

/** Returns a promise of the JSON in gzipped bytes. */
export const unpack = (bytes) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();

/** The states that are known: at a place { words, done, marks }; marks null without a picture. */
export class States {
  known = new Map();

  add({ stamps, styles, pieces, states }) {
    const marks = pieces.map((rows) => rows.map(([style, path, used]) => {
      const [css, clip] = styles[style];
      const letters = used?.map((letter, i) => (i % 3 ? letter : stamps[letter]));
      return letters ? { css, clip, places: path, letters } : { css, clip, path };
    }));
    for (const [place, [words, done, numbers]] of Object.entries(states)) {
      this.known.set(place, { words, done, marks: numbers && numbers.map((n) => marks[n]) });
    }
    for (const old of [...this.known.keys()].slice(0, -MOST)) this.known.delete(old);
  }

  get = (place) => this.known.get(place.join());

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
export function pathOf({ path, places, letters }, sx = 1, sy = 1) {
  if (path && sx === 1 && sy === 1) return path;
  let i = 0;
  if (path) return path.replace(/-?\d+/g, (n) => ` ${Math.round(n * (i++ % 2 ? sy : sx))}`);
  let found = "";
  while (i < places.length) {
    const [x, y] = [Math.round(places[i++] * sx), Math.round(places[i++] * sy)];
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

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function make(parent, name, attributes = {}) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  return parent.appendChild(set(made, attributes));
}

/** One explorer on the page. ask: a function that sends a message to Python, or null. */
export class Explorer {
  constructor(root, data, ask) {
    // A page may hold this program many times: only chance gives names that no two share.
    this.id = `gd${Math.random().toString(36).slice(2)}-`;
    Object.assign(this, { root, data, ask, note: "", timers: {} });
    Object.assign(this, { states: new States(), found: new Set() });
    this.sizes = data.controls.map((control) => control.texts.length);
    this.place = data.controls.map((control) => control.at);
    root.innerHTML = data.body.replaceAll("GD_", this.id);
    const part = (name) => { this[name] = root.querySelector(`.${name}`); };
    ["sheet", "frame", "words", "status"].forEach(part);
    root.addEventListener("keydown", (event) => { // JupyterLab would take the keys for itself
      if (!event.ctrlKey && !event.metaKey && event.key !== "Escape") event.stopPropagation();
    });
    root.addEventListener("input", ({ target }) =>
      this.move({ [target.dataset.control]: Number(target.value) }));
    root.querySelectorAll("[data-play]").forEach((button) => this.player(button));
    data.fulfilled.forEach((task) => this.tick(task));
    this.learn(data.table);
    this.lay();
    this.rest();
    this.size = new ResizeObserver(() => this.lay());
    this.size.observe(root);
  }

  /** Lets a button play its control; nothing but the learner starts it. */
  player(button) {
    const k = Number(button.dataset.play);
    const { label, interval } = this.data.controls[k];
    const pause = matchMedia("(prefers-reduced-motion: reduce)").matches ? 1000 : interval;
    const turn = (on) => {
      clearInterval(this.timers.play);
      this.timers.play = on && setInterval(step, pause);
      button.textContent = on ? "◼ Stop" : "▶ Play";
      button.setAttribute("aria-label", `${on ? "Stop" : "Play"} ${label}`);
    };
    const ended = () => this.place[k] === this.sizes[k] - 1;
    const step = () => {
      if (!this.waiting && !ended()) this.move({ [k]: this.place[k] + 1 });
      if (ended()) turn(false);
    };
    button.addEventListener("click", () => {
      if (!this.timers.play && ended()) this.move({ [k]: 0 });
      turn(!this.timers.play);
    });
  }

  /** Gives controls other values, {number of the control: its number}; from: see `nearest`. */
  move(changes, from = this.place) {
    this.place = Object.assign([...this.place], changes);
    if (!this.states.get(this.place) && !this.tell({ want: [this.place] })) {
      this.place = this.states.nearest(this.place, Object.keys(changes)[0], from, this.sizes);
      this.note = `${this.data.sentences[this.lost ? "gone" : "stored"]} `;
    }
    this.draw();
    [this.timers.rest, this.timers.say].forEach(clearTimeout);
    this.timers.rest = setTimeout(() => this.rest(), REST);
    this.timers.say = setTimeout(() => this.say(), SAY);
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
    const near = around(this.place, this.sizes, this.data.pairs);
    this.tell({ want: near.filter((place) => !this.states.get(place)) });
  }

  /** Reads the words out and ticks off what is found, once the hand has come to rest. */
  say() {
    const done = this.states.get(this.place)?.done.filter((task) => !this.found.has(task)) ?? [];
    const news = done.map((task) => ` Found: ${this.data.tasks[task]}`);
    this.status.textContent = this.words.textContent + news.join("");
    done.forEach((task) => this.tick(task) && this.tell({ task }));
  }

  tick(task) {
    this.root.querySelectorAll("li")[task].className = "found";
    return this.found.add(task);
  }

  /** Takes in a message of states. */
  learn(message) {
    this.states.add(message);
    if (!this.sheet.textContent.includes(message.dark)) this.sheet.append(message.dark);
    if (this.waiting && this.states.get(this.place)) this.draw();
  }

  /** Lays the picture out anew: what stands still, a group for each moving mark, the handles. */
  lay() {
    const narrow = this.root.clientWidth && this.root.clientWidth < SMALL;
    const layout = narrow ? this.data.layouts.length - 1 : 0;
    if (layout === this.layout) return this.draw(); // the handles stay as large
    this.layout = layout;
    const { size, still, panels } = this.data.layouts[this.layout];
    this.frame.innerHTML = still.replaceAll("GD_", this.id + this.layout);
    this.picture = this.frame.firstChild;
    this.picture.style.maxWidth = `${size[0] / 10}px`;
    panels.forEach(([, , width, height], k) => {
      const clip = make(this.picture.firstChild, "clipPath", { id: `${this.id}p${k}` });
      make(clip, "rect", { width, height });
    });
    const group = ([panel]) => make(this.picture.lastChild, "g", panel < 0 ? {} :
      { transform: `translate(${panels[panel][0]} ${panels[panel][1]})` });
    this.groups = this.data.slots.map(group);
    this.handles = {};
    this.data.drags.forEach(([slot]) => {
      this.handles[slot] ??= this.handle(slot, group(this.data.slots[slot]));
    });
    this.drawn = [];
    this.draw();
  }

  /** Makes the invisible circle by which the mark of a slot is dragged. */
  handle(slot, group) {
    const circle = make(group, "circle", { class: "handle" });
    const ways = this.data.drags.filter((way) => way[0] === slot);
    const { size, panels } = this.data.layouts[this.layout];
    const [, , width, height, left, right, low, high, ...logs] = panels[this.data.slots[slot][0]];
    const at = (way, value) => (logs[way] ? Math.log(value) : value); // as far as it looks
    const reach = [(at(0, right) - at(0, left)) / width, (at(1, low) - at(1, high)) / height];
    let from = null;
    circle.addEventListener("pointerdown", (event) => {
      from = { x: event.clientX, y: event.clientY, place: this.place };
      circle.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    circle.addEventListener("touchstart", (event) => event.preventDefault()); // else it scrolls
    circle.addEventListener("pointermove", ({ clientX, clientY, pointerId }) => {
      if (!circle.hasPointerCapture(pointerId)) return;
      const unit = size[0] / this.picture.clientWidth;
      const by = [clientX - from.x, clientY - from.y].map((far, way) => far * unit * reach[way]);
      const changes = Object.fromEntries(ways.map(([, k, way, factor]) => {
        const places = this.data.controls[k].numbers.map((n) => at(way, n));
        const gaps = places.map((n) => Math.abs(n - places[from.place[k]] - factor * by[way]));
        return [k, gaps.indexOf(Math.min(...gaps))];
      }));
      const moved = Object.entries(changes).some(([k, v]) => v !== this.place[k]);
      if (moved) this.move(changes, from.place); // not this.place: it would jump to and fro
    });
    return circle;
  }

  /** Draws the state of the place; another one is never shown as if it were this. */
  draw() {
    const state = this.states.get(this.place);
    this.waiting = !state;
    this.place.forEach((v, k) => this.show(k, v));
    this.picture.lastChild.setAttribute("class", state ? "moving" : "moving waiting");
    this.words.textContent = this.note + (state?.words ?? this.data.sentences.working);
    this.picture.setAttribute("aria-label", this.words.textContent);
    if (!state) return;
    const [first, now] = [this.data.layouts[0], this.data.layouts[this.layout]];
    this.data.slots.forEach(([panel, layout], slot) => {
      const marks = (layout < 0 || layout === this.layout) && state.marks?.[slot] || [];
      const [was, is] = [first.panels[panel], now.panels[panel]];
      const scale = layout < 0 && was ? [is[2] / was[2], is[3] / was[3]] : [1, 1];
      const group = this.groups[slot];
      while (group.childNodes.length > marks.length) group.lastChild.remove();
      if (marks !== this.drawn[slot]) marks.forEach((mark, k) => {
        const path = group.childNodes[k] ?? make(group, "path");
        const clip = mark.clip ? `url(#${this.id}p${panel})` : "none";
        set(path, { d: pathOf(mark, ...scale), style: mark.css, "clip-path": clip });
      });
      this.drawn[slot] = marks;
      const [x, y] = marks.find((mark) => mark.places)?.places ?? [-9e5, 0];
      const r = (REACH * now.size[0]) / (this.picture.clientWidth || Infinity);
      if (this.handles[slot]) set(this.handles[slot], { cx: x * scale[0], cy: y * scale[1], r });
    });
  }

  /** Shows in control k its value number v. */
  show(k, v) {
    const { texts, said } = this.data.controls[k];
    for (const input of this.root.querySelectorAll(`[data-control="${k}"]`)) {
      if (input.type === "radio") input.checked = Number(input.value) === v;
      else set(input, { "aria-valuetext": said[v] }).value = v;
      if (input.type === "range") input.nextSibling.textContent = texts[v];
    }
  }
}

/** Brings the stored explorers of a page to life that are not alive yet. */
export function wake() {
  document.querySelectorAll("[data-gd-start]").forEach(async (place) => {
    const bytes = Uint8Array.from(atob(place.dataset.gdStart), (letter) => letter.charCodeAt(0));
    delete place.dataset.gdStart;
    new Explorer(place, await unpack(bytes), null);
  });
}

/** Shows the live widget: draws what Python sends, and asks it for more. */
async function render({ model, el }) {
  const data = await unpack(model.get("start"));
  data.fulfilled = model.get("fulfilled");
  const explorer = new Explorer(el, data, (message) => model.send(message));
  const hear = async (message, buffers) => explorer.learn(await unpack(buffers[0]));
  model.on("msg:custom", hear);
  return () => {
    model.off("msg:custom", hear);
    explorer.size.disconnect();
    Object.values(explorer.timers).forEach(clearTimeout);
  };
}

export default { render };
if (globalThis.document) wake();
