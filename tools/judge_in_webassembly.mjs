// Judge all collected answers with the Python of a browser tab (Pyodide), run by Node:
//
//     node tools/judge_in_webassembly.mjs FOLDER
//
// FOLDER holds Pyodide's runtime with NumPy (pyodide.mjs, its lock file, the wheels). There are no
// threads and no signals there: it shows that answers are judged and stopped without them.
import fs from "fs";
import path from "path";
import { fileURLToPath, pathToFileURL } from "url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const runtime = path.resolve(process.argv[2] ?? "pyodide");
const { loadPyodide } = await import(pathToFileURL(path.join(runtime, "pyodide.mjs")));
const pyodide = await loadPyodide({ indexURL: runtime + path.sep });
await pyodide.loadPackage(["numpy"]);

function copy(from, to) {
  pyodide.FS.mkdirTree(to);
  for (const name of fs.readdirSync(from)) {
    const source = path.join(from, name);
    if (name === "__pycache__") continue;
    if (fs.statSync(source).isDirectory()) copy(source, `${to}/${name}`);
    else pyodide.FS.writeFile(`${to}/${name}`, fs.readFileSync(source));
  }
}
copy(path.join(root, "gdlesson"), "/course/gdlesson");
copy(path.join(root, "notebooks", "data"), "/course/gdlesson/notebooks/data");
copy(path.join(root, "tests", "answers"), "/course/answers");

const wrong = pyodide.runPython(`
import glob, re, runpy, sys
sys.path.insert(0, "/course")
from gdlesson.checker import judge
from gdlesson.checker.exercise import every
EXERCISES = every()

judged, wrong = 0, []
for file in sorted(glob.glob("/course/answers/*.py")):
    for name, answer in runpy.run_path(file).items():
        match = re.match(r"([rw])_(\\d+)_(\\d+)_", name)
        if not match:
            continue
        exercise = EXERCISES[f"{match[2]}.{match[3]}"]
        if callable(answer) and not exercise.is_function:
            answer = answer()
        judged += 1
        if (judge(exercise.id, answer).verdict == "right") != (match[1] == "r"):
            wrong.append(name)
print(f"Python {sys.version.split()[0]} on {sys.platform}: {judged} judged, {len(wrong)} wrongly", *wrong)
len(wrong)
`);
process.exit(wrong ? 1 : 0);
