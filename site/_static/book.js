// What the book's pages do beside standing there: the theme is told to the pictures, answers open
// together, and on paper all of them are open.
// (No module, so that a page also works where it is opened as a file.)

{
  const root = document.documentElement;
  const tell = () => {
    document.body.dataset.jpThemeLight = String(root.dataset.theme !== "dark");
  };
  tell();
  new MutationObserver(tell).observe(root, { attributes: true, attributeFilter: ["data-theme"] });

  const answers = document.querySelectorAll("details.answer");
  const doors = document.querySelector(".doors");
  if (doors && answers.length) {
    const button = document.createElement("button");
    button.type = "button";
    const open = () => [...answers].every((answer) => answer.open);
    const name = () => { button.textContent = open() ? "Fold the answers" : "Open all answers"; };
    button.addEventListener("click", () => {
      const on = !open();
      answers.forEach((answer) => { answer.open = on; });
    });
    answers.forEach((answer) => answer.addEventListener("toggle", name));
    name();
    doors.append(button);
  }

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    closed.forEach((part) => { part.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((part) => { part.open = false; }));
}
