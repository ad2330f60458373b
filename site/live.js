// What the course adds to JupyterLite's page of a lesson: news of a newer edition, notebooks that
// are saved as they can be opened again, and a word where the browser cannot do something.

// Python may break down, as by recursion that fills a page's stack: then its cell stays busy, and
// only its worker says why.

window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      if (String(data?._logMessage?.data).startsWith("Pyodide has suffered a fatal error")) {
        const run = () => app.commands.execute("notebook:restart-kernel");
        const words = "Python broke down in that cell. What you wrote stays; start again from the top.";
        tell(words, [{ label: "Restart Kernel…", run }]);
      }
    });
  }
};

const app = await found(() => window.jupyterapp?.serviceManager && window.jupyterapp);
const { contents } = app.serviceManager;
await contents.ready;

/** What `look` finds, as soon as it finds something. */
async function found(look) {
  for (;;) {
    const thing = look();
    if (thing) return thing;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Shows a message that stays until it is closed; actions: [{label, run}]. */
async function tell(message, actions = []) {
  // JupyterLab adds this command when it has time.
  await found(() => app.commands.hasCommand("apputils:notify"));
  const buttons = actions.map(({ label, run }) => {
    const commandId = `gdlesson:${label}`;
    if (!app.commands.hasCommand(commandId)) app.commands.addCommand(commandId, { execute: run });
    return { label, commandId, displayType: "accent" };
  });
  const options = { autoClose: false, actions: buttons };
  return app.commands.execute("apputils:notify", { message, type: "info", options });
}

// A widget of Python's is gone with the page that it was made in, and would show an error in place
// of the HTML beside it, which is a living explorer.

const save = contents.save.bind(contents);
contents.save = (path, options = {}) => {
  const notebook = options.type === "notebook" && options.content?.cells;
  return save(path, notebook ? { ...options, content: withoutWidgets(options.content) } : options);
};

function withoutWidgets(content) {
  const notebook = structuredClone(content);
  delete notebook.metadata.widgets;
  for (const output of notebook.cells.flatMap((cell) => cell.outputs ?? [])) {
    if (output.data?.["text/html"]) delete output.data["application/vnd.jupyter.widget-view+json"];
  }
  return notebook;
}

// A phone may close what it has put away, without a word.

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") app.commands.execute("docmanager:save");
});

// In a page a running cell cannot be interrupted.

app.commands.commandExecuted.connect((_, { id }) => {
  if (id === "notebook:interrupt-kernel") {
    // A toast shows 140 letters.
    tell(
      "A running cell cannot be interrupted here. Kernel → Restart Kernel… ends it. " +
        "What you wrote stays; start again from the top.",
    );
  }
});

// A newer edition of a lesson. The learner's copy is the learner's: it is never touched.

const path = new URLSearchParams(location.search).get("path") ?? "";
const folder = path.slice(0, path.lastIndexOf("/") + 1);
const name = path.slice(folder.length);
const editions = await fetched("../editions.json");
const lesson = Object.keys(editions).find((stem) => name.startsWith(stem));
if (lesson && !(await haveToday())) {
  tell(`There is a newer edition of lesson ${Number(lesson.slice(0, 2))}. Yours stays as it is.`, [
    { label: "Open the new one beside it", run: openToday },
  ]);
}

async function fetched(address) {
  // Not from the browser's cache: news are the point.
  return (await fetch(new URL(address, location.href), { cache: "no-cache" })).json();
}

/** The names of the copies of the lesson that stand in the folder. */
async function copies() {
  const here = await contents.get(folder.replace(/\/$/, ""), { content: true });
  const names = here.content.map((file) => file.name);
  return names.filter((each) => each.startsWith(lesson) && each.endsWith(".ipynb"));
}

async function haveToday() {
  for (const each of await copies()) {
    const { content } = await contents.get(folder + each, { content: true });
    if (content?.metadata?.gdlesson?.edition === editions[lesson]) return true;
  }
  return false;
}

async function openToday() {
  const content = await fetched(`../files/${lesson}.ipynb`);
  const there = await copies();
  let number = 2;
  while (there.includes(`${lesson} (${number}).ipynb`)) number += 1;
  const target = `${folder}${lesson} (${number}).ipynb`;
  await app.commands.execute("docmanager:save");
  await contents.save(target, { type: "notebook", format: "json", content });
  location.search = `?path=${encodeURIComponent(target)}`;
}
