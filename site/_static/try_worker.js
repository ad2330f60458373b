// Python in a worker, for the exercises of one page. try_it.js starts it, talks to it and ends it.
//
// It gets { start: above }, then { run: { name, place, source } } again and again. It answers
// { step }, { ready }, { failed } and { shown: { html, verdicts } }.

let lesson = null;

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

async function start(above) {
  postMessage({ step: "Fetching Python." });
  const live = new URL("../live/", import.meta.url); // has the runtime, or says where it is
  const runtime = await (await fetched(new URL("runtime.json", live))).json();
  const indexURL = new URL(runtime.pyodide, live).href;
  const wheel = new URL(runtime.wheels.gdlesson, live).href;
  const runner = await fetched(new URL("try_cell.py", import.meta.url));
  const { loadPyodide } = await import(`${indexURL}pyodide.mjs`);
  // The packages are fetched while Python starts.
  const python = await loadPyodide({ indexURL, packages: ["numpy", wheel] });
  postMessage({ step: "Starting the checker." });
  python.FS.writeFile("try_cell.py", await runner.text());
  python.FS.writeFile("above.json", JSON.stringify(above));
  lesson = python.runPython(`
import json, os, sys
sys.path.insert(0, os.getcwd())
import try_cell
from gdlesson.copies import course_folder

with open("above.json", encoding="utf-8") as file:
    lesson = try_cell.Lesson(json.load(file))
os.environ["GDLESSON_PROGRESS"] = os.path.abspath("progress.json")
os.chdir(course_folder("notebooks"))  # where the lessons find data/
lesson
`);
  postMessage({ ready: true });
}

function run({ name, place, source }) {
  const shown = lesson.run(name, place, source);
  postMessage({ shown: shown.toJs({ dict_converter: Object.fromEntries }) });
  shown.destroy();
}

self.onmessage = async ({ data }) => {
  try {
    if (data.start) await start(data.start);
    else run(data.run);
  } catch (error) {
    postMessage({ failed: String(error) });
  }
};
