(function () {
  "use strict";
  var table = document.querySelector("table.places");
  if (!table) { return; }
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var tools = document.getElementById("tools");
  var search = document.getElementById("search");
  var count = document.getElementById("count");
  var open = document.getElementById("open");

  // What is no number sorts last, whichever way the column is sorted.
  function number(cell) {
    var text = cell.textContent.replace(/,/g, "").replace(/\u2212/g, "-").trim();
    return text === "" || isNaN(text) ? null : Number(text);
  }

  function compare(column, numeric, direction) {
    var collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
    var keys = new Map();
    rows.forEach(function (row) {
      var cell = row.cells[column];
      keys.set(row, numeric ? number(cell) : cell.textContent.trim());
    });
    return function (a, b) {
      var x = keys.get(a), y = keys.get(b);
      if (x === null || y === null) { return (x === null) - (y === null); }
      return direction * (numeric ? x - y : collator.compare(x, y));
    };
  }

  function sort(header, column) {
    var numeric = header.classList.contains("n");
    var now = header.getAttribute("aria-sort");
    var next = now === "ascending" ? "descending" : now === "descending" ? "ascending" : numeric ? "descending" : "ascending";
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) { cell.removeAttribute("aria-sort"); });
    header.setAttribute("aria-sort", next);
    rows.sort(compare(column, numeric, next === "ascending" ? 1 : -1));
    show();
  }

  Array.prototype.forEach.call(table.tHead.rows[0].cells, function (header, column) {
    if (header.classList.contains("why")) { return; }
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    button.addEventListener("click", function () { sort(header, column); });
    header.textContent = "";
    header.appendChild(button);
  });

  // Accents and case do not matter: "sao" finds "S\u00e3o".
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function words(pattern, some, all) {
    return pattern.replace(/\{([01])\}/g, function (hole, at) { return (at === "0" ? some : all).toLocaleString("en"); });
  }

  // Reading the text of thousands of rows takes a moment, which is due when somebody searches, not when the page opens.
  var texts = new Map();
  function holds(row, wanted) {
    if (!texts.has(row)) { texts.set(row, plain(row.textContent)); }
    return texts.get(row).indexOf(wanted) >= 0;
  }

  // Rows that are not wanted are taken out in one step: hiding thousands of them one by one takes seconds to lay out.
  function show() {
    var wanted = plain(search.value.trim());
    var shown = wanted === "" ? rows : rows.filter(function (row) { return holds(row, wanted); });
    var all = document.createDocumentFragment();
    shown.forEach(function (row) { all.appendChild(row); });
    body.replaceChildren(all);
    tell(shown.length);
  }

  function tell(shown) {
    var pattern = shown === rows.length ? count.dataset.all : count.dataset.some;
    count.textContent = words(pattern, shown, rows.length);
  }

  search.addEventListener("input", show);
  var opened = open.textContent;
  open.addEventListener("click", function () {
    var opening = open.getAttribute("aria-pressed") !== "true";
    open.setAttribute("aria-pressed", String(opening));
    open.textContent = opening ? open.dataset.close : opened;
    rows.forEach(function (row) {
      Array.prototype.forEach.call(row.querySelectorAll("details"), function (details) { details.open = opening; });
    });
  });

  // Paper cannot be clicked: what is closed on the screen is printed open.
  var closed = [];
  window.addEventListener("beforeprint", function () {
    closed = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    closed.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (details) { details.open = false; });
  });

  tools.hidden = false;
  tell(rows.length);
}());
