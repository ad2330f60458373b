// "Try it here": under each exercise of a page a small editor whose text is judged in the page.
//
// Nothing is loaded before a button is pressed. Then one worker (try_worker.js) serves all
// exercises of the page. A learner's text is kept in the browser, by the exercise's number.

const STEP = "    ";

const FILES = new URL(".", import.meta.url); // _static/, in the root of the site
const LIMIT = 30; // seconds that a cell may run; the checker stops an answer far earlier

const ANEW =
  "Python starts anew: until you check them again, functions of yours are the course's own.";
const AS_A_FILE =
  "This page was opened as a file. Python starts only in a page that comes from a server.";
const NOT_FETCHED = "Python could not be fetched. Is this computer online? “Check” tries again.";

// --- the one Python of a page

class Python {
  // above: what stands above the exercises, as try_it.py wrote it into the page
  constructor(above) {
    this.above = above;
    this.worker = null;
    this.state = "off"; // then "loading", "ready", "running"
    this.words = "";
    this.current = null;
    this.queue = [];
    this.watchers = [];
  }

  tell(state, words) {
    [this.state, this.words] = [state, words];
    for (const watcher of this.watchers) watcher();
  }

  start() {
    if (this.worker) return;
    let worker;
    try {
      worker = new Worker(new URL("try_worker.js", FILES), { type: "module" });
    } catch (error) {
      this.fail(error);
      return;
    }
    // What a worker said before it was ended may arrive after.
    const heard = (what) => (event) => worker === this.worker && what(event);
    worker.onmessage = heard(({ data }) => this.hear(data));
    worker.onerror = heard(({ message }) => this.fail(message));
    this.worker = worker;
    this.tell("loading", "Fetching Python.");
    worker.postMessage({ start: this.above });
  }

  // A promise of what a cell shows: { html, verdicts }, or { stopped } with a sentence.
  run(job) {
    return new Promise((done) => {
      this.queue.push({ job, done });
      this.start();
      this.next();
    });
  }

  next() {
    if (this.state !== "ready" || !this.queue.length) return;
    this.current = this.queue.shift();
    this.tell("running", "Checking.");
    this.worker.postMessage({ run: this.current.job });
    const words = `Stopped after ${LIMIT} seconds, and it was still running. Does it end?`;
    this.timer = setTimeout(() => this.stop(words), 1000 * LIMIT);
  }

  hear({ step, ready, shown, failed }) {
    if (failed) this.fail(failed);
    else if (step) this.tell("loading", step);
    else {
      if (shown) this.end(shown);
      this.tell("ready", ready ? "Python is ready." : "");
      this.next();
    }
  }

  end(what) {
    clearTimeout(this.timer);
    this.current?.done(what);
    this.current = null;
  }

  quit() {
    this.worker?.terminate();
    this.worker = null;
  }

  // Ends what is going on. Nothing but its end stops a worker: if it was running, a new one starts.
  stop(words) {
    const was = this.state;
    this.quit();
    this.drop();
    if (was === "running") {
      this.end({ stopped: `${words} ${ANEW}` });
      this.start();
    } else this.tell("off", "Stopped. Nothing is being loaded any more.");
  }

  fail(error) {
    console.warn("Try it here:", error);
    if (this.state === "running") this.stop("Python broke down there.");
    else {
      this.quit();
      this.drop();
      this.tell("off", location.protocol === "file:" ? AS_A_FILE : NOT_FETCHED);
    }
  }

  drop() {
    for (const { done } of this.queue.splice(0)) done({ stopped: "" });
  }
}

// --- what is kept in the browser

function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(`gdlesson:${name}`)) ?? {};
  } catch {
    return {};
  }
}

function keep(name, news) {
  try {
    const all = { ...kept(name), ...news };
    if (all.text === undefined && !all.right) localStorage.removeItem(`gdlesson:${name}`);
    else localStorage.setItem(`gdlesson:${name}`, JSON.stringify(all));
  } catch {
    // A browser that keeps nothing: the text lasts as long as the page.
  }
}

// --- small parts

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

// Puts text in place of what is selected, so that the browser can undo it.
function type(area, text) {
  if (!document.execCommand(text ? "insertText" : "delete", false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input"));
  }
}

// The text from the start of its line to the cursor.
function before(area) {
  const end = area.selectionStart;
  return area.value.slice(area.value.lastIndexOf("\n", end - 1) + 1, end);
}

// --- the editor: a textarea with the numbers of its lines

// { element, read, write, cell, open }: what read() gives is kept, cell() is what Python runs.
// changed() is called when the text changes, check() on Shift+Enter.
function editor(label, id, changed, check) {
  const area = make("textarea", {
    id, wrap: "off", spellcheck: "false", autocapitalize: "off", autocomplete: "off",
    autocorrect: "off", "aria-describedby": `${id}-keys`,
  });
  const numbers = make("div", { class: "try-it-numbers", "aria-hidden": "true" });
  let leaving = false; // Escape was pressed: the next Tab leaves the field

  function fit() {
    const lines = area.value.split("\n").length;
    area.rows = Math.max(lines, 3);
    numbers.textContent = Array.from({ length: lines }, (_, k) => k + 1).join("\n");
  }

  area.addEventListener("input", () => {
    fit();
    changed();
  });
  area.addEventListener("blur", () => (leaving = false));
  area.addEventListener("keydown", (event) => {
    const line = before(area);
    const plain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (event.key === "Enter" && (event.shiftKey || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      check();
    } else if (event.key === "Enter" && plain && !event.isComposing) {
      event.preventDefault();
      type(area, "\n" + line.match(/^ */)[0] + (/:\s*$/.test(line) ? STEP : ""));
    } else if (event.key === "Tab" && plain && !leaving) {
      event.preventDefault();
      const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
      const lines = chosen.includes("\n");
      type(area, lines ? STEP + chosen.replaceAll("\n", `\n${STEP}`) : STEP);
    } else if (event.key === "Backspace" && plain && /^ +$/.test(line) && line.length % 4 === 0) {
      if (area.selectionStart === area.selectionEnd) {
        event.preventDefault();
        area.selectionStart -= 4;
        type(area, "");
      }
    }
    if (event.key !== "Shift") leaving = event.key === "Escape";
  });
  const element = make(
    "div", {},
    make("label", { for: id }, label),
    make("div", { class: "try-it-editor" }, numbers, area),
    make("p", { class: "try-it-keys", id: `${id}-keys` },
      "Shift+Enter checks it. Tab moves in by four spaces; Escape, then Tab leaves the field."),
  );
  return {
    element,
    read: () => area.value,
    cell: () => area.value,
    write: (text) => {
      area.value = text;
      fit();
    },
    open: () => {
      const blank = area.value.indexOf("...");
      area.focus({ preventScroll: true });
      if (blank >= 0) area.setSelectionRange(blank, blank + 3);
    },
  };
}

// --- questions: a choice for each, and the cell that a learner would have written

function questions(label, id, asked, name, changed) {
  const selects = asked.map(([, options]) =>
    make("select", { onchange: changed }, make("option", { value: "" }, "choose …"),
      ...options.map((option) => make("option", { value: option }, option))));
  const rows = asked.map(([question], k) =>
    make("label", { class: "try-it-question" }, question, selects[k]));
  const element = make("fieldset", { id }, make("legend", {}, label), ...rows);
  const chosen = () => selects.map((select) => select.value);
  return {
    element,
    read: () => JSON.stringify(chosen()),
    write: (text) => JSON.parse(text).forEach((value, k) => (selects[k].value = value)),
    cell: () => {
      const values = chosen().map((value) => (value ? JSON.stringify(value) : "..."));
      return `check("${name}", [${values.join(", ")}])`;
    },
    open: () => selects[0].focus({ preventScroll: true }),
  };
}

// --- one exercise

function exercise(place, python) {
  const { exercise: name, source: stub, place: above, questions: asked } = place.dataset;
  const id = `try-it-${name.replace(".", "-")}`;
  let panel = null;

  const mark = make("span", { class: "try-it-mark" });
  const button = make("button", {
    type: "button", class: "try-it-open", "aria-expanded": "false",
    onclick: () => toggle(),
  });
  place.append(button, mark);
  label();

  function label() {
    const { text, right } = kept(name);
    button.textContent = text === undefined ? "Try it here" : "Go on with your answer";
    if (button.getAttribute("aria-expanded") === "true") button.textContent = "Close";
    mark.textContent = right ? "✓ right" : "";
  }

  function toggle() {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", open);
    panel ??= build();
    panel.element.hidden = !open;
    if (open) {
      python.start();
      panel.open();
    }
    label();
  }

  function build() {
    const status = make("p", { class: "try-it-status", role: "status" });
    const seconds = make("span", { class: "try-it-seconds", "aria-hidden": "true" });
    const output = make("div", { class: "try-it-output", "aria-live": "polite" });
    const checks = make("button", {
      type: "button", class: "try-it-check", onclick: check,
    }, "Check");
    const stops = make("button", {
      type: "button", onclick: () => python.stop("Stopped."),
    }, "Stop");
    const back = make("button", { type: "button", onclick: turn }, "Start over");
    const title = `Your answer${asked ? "s" : ""} to exercise ${name}`;
    const field = asked
      ? questions(title, `${id}-field`, JSON.parse(asked), name, changed)
      : editor(title, `${id}-field`, changed, check);
    if (!asked) field.write(stub);
    const blank = field.read();
    let given = null; // the text that "Start over" took away
    let since = 0;

    function changed() {
      given = null;
      const text = field.read();
      keep(name, { text: text === blank ? undefined : text });
      arrange();
    }

    function turn() {
      const now = field.read();
      field.write(given ?? blank);
      given = given === null ? now : null;
      keep(name, { text: given === null ? field.read() : undefined });
      output.replaceChildren();
      arrange();
      field.open();
    }

    function arrange() {
      back.textContent = given === null ? "Start over" : "Bring my text back";
      const busy = python.state === "loading" || python.state === "running";
      stops.hidden = !busy;
      if (status.textContent !== python.words) status.textContent = python.words;
      if (!busy) since = 0;
      else since ||= Date.now();
      tick();
    }

    function tick() {
      const passed = since ? Math.round((Date.now() - since) / 1000) : 0;
      seconds.textContent = passed ? `${passed} s` : "";
      if (python.state === "loading") seconds.textContent += " (the first time about 10 s)";
    }

    async function check() {
      const shown = await python.run({ name, place: Number(above), source: field.cell() });
      if (shown.stopped !== undefined) {
        output.replaceChildren(shown.stopped);
        return;
      }
      output.innerHTML = shown.html.join("");
      const verdict = shown.verdicts[name];
      if (verdict) keep(name, { right: verdict === "right" });
      label();
    }

    try {
      field.write(kept(name).text ?? blank);
    } catch {
      field.write(blank); // what was kept is of an exercise that was asked in another way
    }
    python.watchers.push(arrange);
    setInterval(tick, 1000);
    arrange();
    button.setAttribute("aria-controls", id);
    const element = make("div", { class: "try-it-panel", id }, field.element,
      make("div", { class: "try-it-buttons" }, checks, stops, back),
      make("div", { class: "try-it-progress" }, status, seconds), output);
    place.append(element);
    return { element, open: field.open };
  }
}

const above = document.getElementById("try-it-above");
if (above) {
  const python = new Python(JSON.parse(above.textContent));
  for (const place of document.querySelectorAll(".try-it")) exercise(place, python);
}
