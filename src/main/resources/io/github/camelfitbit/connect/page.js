// Draws a chart of each table that asks for one. Without this script the tables are all there is, and say the same.
(() => {
  "use strict";
  if (typeof Chart === "undefined") return;
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue("--pico-color").trim() || "#444";
  const grid = style.getPropertyValue("--pico-muted-border-color").trim() || "#ccc";
  const colours = ["#2f6fb3", "#c4622d", "#5b8c5a"];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  for (const place of document.querySelectorAll("[data-chart]")) {
    const table = document.getElementById(place.dataset.table);
    const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
    const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent));
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", table.caption.textContent + ", the same figures as in the table below");
    place.append(canvas);
    new Chart(canvas, {
      type: place.dataset.chart,
      data: {
        labels: rows.map((row) => row[0]),
        datasets: heads.slice(1).map((head, index) => ({
          label: head,
          data: rows.map((row) => (row[index + 1] === "" ? null : Number(row[index + 1]))),
          backgroundColor: colours[index],
          borderColor: colours[index],
          borderDash: [[], [6, 3], [2, 2]][index],
          borderWidth: place.dataset.chart === "line" ? 2 : 0,
          pointRadius: 0,
          borderRadius: 3,
        })),
      },
      options: {
        animation: still ? false : { duration: 200 },
        maintainAspectRatio: false,
        plugins: { legend: { display: heads.length > 2, labels: { color: ink, boxHeight: 2 } } },
        scales: {
          x: { ticks: { color: ink, maxRotation: 0, autoSkipPadding: 12 }, grid: { display: false } },
          y: { beginAtZero: place.dataset.chart === "bar", ticks: { color: ink, maxTicksLimit: 5 }, grid: { color: grid } },
        },
      },
    });
  }
})();
