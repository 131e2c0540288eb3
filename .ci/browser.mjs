// Opens a leak report in headless Chromium as a reader would, light and dark, wide and at 360 px, and on paper. Fails
// on a console error, on a request for anything but the report's own files, on text that does not fit, on an index that
// takes far longer to open than a page, and on what sorting, filtering or folding does wrong; with axe-core, also on serious violations
// of accessibility rules. The first screen of a leak must name the test, the growth, the cause, the line and the fix.
//
//   node .ci/browser.mjs CHROMIUM INDEX.HTML [SCREENSHOT-DIRECTORY] [--axe=AXE.MIN.JS] [--leak=TEST --field=NAME]
//
// With a test's name, that one is followed to its page, which must name the field. Without a directory for screenshots
// nothing is drawn, on paper neither.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

/**
 * How many times as long as one test's page the index may take to open: 2 s for 2,000 tests where a page takes 27 ms.
 * The quickest of several openings counts, since other programs only ever slow them.
 */
const MOST_PAGES = 75;
/** What Chromium can draw in one piece. */
const MOST_PIXELS = 16_000;
const PAPER_WIDTH = 700;
/** Of thousands of leaks, the first show what the others do. */
const MOST_READ = 20;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { axe: { type: "string" }, leak: { type: "string", default: "" }, field: { type: "string", default: "" } },
});
const [chromium, index, shots] = positionals;
const { axe, leak, field } = values;
const home = new URL(".", pathToFileURL(index)).href;
const problems = [];
const indexMillis = [];
const pageMillis = [];

class Browser {
  constructor(executable) {
    this.profile = mkdtempSync(join(tmpdir(), "leak-report-"));
    const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars"];
    this.process = spawn(executable, [...flags, "--remote-debugging-pipe", `--user-data-dir=${this.profile}`], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      // Killed, it would leave its temporary files.
      env: { ...process.env, TMPDIR: this.profile },
    });
    this.answers = new Map();
    this.listeners = [];
    this.sent = 0;
    let text = "";
    this.process.stdio[4].setEncoding("utf8").on("data", (data) => {
      const messages = (text + data).split("\0");
      text = messages.pop();
      messages.forEach((message) => this.receive(JSON.parse(message)));
    });
  }

  receive(message) {
    if (message.id === undefined) {
      this.listeners.forEach((listener) => listener(message));
      return;
    }
    const { resolve, reject } = this.answers.get(message.id);
    this.answers.delete(message.id);
    message.error ? reject(new Error(message.error.message)) : resolve(message.result);
  }

  send(method, params = {}) {
    const id = ++this.sent;
    this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId: this.session }) + "\0");
    return new Promise((resolve, reject) => this.answers.set(id, { resolve, reject }));
  }

  next(method) {
    return new Promise((resolve) => {
      const listener = (message) => {
        if (message.method === method) {
          this.listeners.splice(this.listeners.indexOf(listener), 1);
          resolve(message.params);
        }
      };
      this.listeners.push(listener);
    });
  }

  async start() {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    this.session = (await this.send("Target.attachToTarget", { targetId, flatten: true })).sessionId;
    for (const domain of ["Page", "Runtime", "Network", "Log"]) {
      await this.send(`${domain}.enable`);
    }
    this.listeners.push(({ method, params }) => {
      if (method === "Network.requestWillBeSent" && !params.request.url.startsWith(home)) {
        problems.push(`request for ${params.request.url}`);
      } else if (method === "Runtime.exceptionThrown") {
        problems.push(`exception: ${params.exceptionDetails.exception?.description}`);
      } else if (method === "Log.entryAdded" && params.entry.level === "error") {
        problems.push(`console: ${params.entry.text}`);
      } else if (method === "Runtime.consoleAPICalled" && params.type === "error") {
        problems.push(`console: ${JSON.stringify(params.args)}`);
      }
    });
  }

  async look(scheme, width, media = "screen") {
    const features = [{ name: "prefers-color-scheme", value: scheme }];
    await this.send("Emulation.setEmulatedMedia", { media, features });
    await this.send("Emulation.setDeviceMetricsOverride", { width, height: 900, deviceScaleFactor: 1, mobile: false });
  }

  async open(url) {
    const before = Date.now();
    await this.loads(this.send("Page.navigate", { url }));
    return Date.now() - before;
  }

  async loads(action) {
    const loaded = this.next("Page.loadEventFired");
    await action;
    await loaded;
  }

  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(`${exceptionDetails.exception?.description} in ${expression.slice(0, 200)}`);
    }
    return result.value;
  }

  async pressEnter() {
    const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 };
    await this.send("Input.dispatchKeyEvent", { type: "keyDown", text: "\r", ...enter });
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
  }

  async screenshot(name) {
    if (shots === undefined) {
      return;
    }
    const [width, height] = await this.evaluate("[innerWidth, document.documentElement.scrollHeight]");
    const { data } = await this.send("Page.captureScreenshot", {
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, MOST_PIXELS), scale: 1 },
    });
    writeFileSync(join(shots, `${name}.png`), Buffer.from(data, "base64"));
  }

  async stop() {
    const ended = new Promise((resolve) => this.process.on("exit", resolve));
    this.process.kill();
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function expect(holds, sentence) {
  if (!holds) {
    problems.push(sentence);
  }
}

async function checkPage(browser, name) {
  const [needed, given] = await browser.evaluate("[document.scrollingElement.scrollWidth, innerWidth]");
  expect(needed <= given, `${name} is ${needed} px wide, the window ${given} px`);
  if (axe) {
    await browser.evaluate(`{ ${readFileSync(axe, "utf8")} }`);
    const found = await browser.evaluate(`axe.run().then((results) => results.violations
      .filter((each) => ["serious", "critical"].includes(each.impact))
      .map((each) => each.id + ": " + each.nodes.map((node) => node.html).slice(0, 3).join(" ")))`);
    found.forEach((violation) => problems.push(`${name}: axe, ${violation}`));
  }
}

async function checkSorting(browser, name) {
  const growths = `Array.from(document.querySelectorAll("#all-tests tr[data-verdict]"))
    .map((row) => row.cells[2].dataset.key).filter((key) => key !== "").map(Number)`;
  const sorted = (await browser.evaluate(growths)).sort((a, b) => b - a);
  await browser.evaluate('document.querySelectorAll("#all-tests thead button")[2].click()');
  expect(String(await browser.evaluate(growths)) === String(sorted), `${name} does not sort by growth`);
  await browser.evaluate('document.querySelectorAll("#all-tests thead button")[2].focus()');
  await browser.pressEnter();
  expect(String(await browser.evaluate(growths)) === String(sorted.reverse()), `${name} does not sort upwards by key`);
}

async function checkFiltering(browser, name) {
  const [wanted, shown, said, address] = await browser.evaluate(`(() => {
    const rows = Array.from(document.querySelectorAll("#all-tests tr[data-verdict]"));
    const verdict = rows[0].dataset.verdict;
    document.querySelector('.counts [data-verdict="' + verdict + '"] button').click();
    return [
      rows.filter((row) => row.dataset.verdict === verdict).length,
      rows.filter((row) => row.getClientRects().length > 0).length,
      document.getElementById("shown").textContent,
      location.hash,
    ];
  })()`);
  expect(wanted > 0 && wanted === shown, `${name} shows ${shown} rows of a verdict that ${wanted} tests have`);
  expect(said.startsWith(`${wanted} of `), `${name} says "${said}"`);
  expect(address.includes("verdict="), `${name} does not keep the filter in its address, "${address}"`);
}

/** What a person needs stands where it is seen without scrolling on a screen, or with little on a phone. */
const FIRST_SCREEN = { 1440: 900, 360: 1600 };

async function checkFirstScreen(browser, width) {
  await browser.look("light", width);
  await browser.open(pathToFileURL(index).href);
  const leaks = await browser.evaluate(`Array.from(document.querySelectorAll("#leaks ~ table tbody")).map((leak) => ({
    page: leak.querySelector("a").href,
    test: leak.querySelector("a").textContent,
    causes: Array.from(leak.rows).map((row) => [row.cells[1].textContent, row.cells[2].textContent]),
    bottom: leak.rows[0].getBoundingClientRect().bottom,
  }))`);
  const most = FIRST_SCREEN[width];
  leaks.slice(0, 2).forEach((leak) =>
    expect(leak.bottom <= most, `${width} index: ${leak.test} stands at ${leak.bottom} px, must at ${most} px at most`));
  for (const leak of leaks.slice(0, MOST_READ)) {
    await browser.open(leak.page);
    const text = await browser.evaluate(`(() => {
      const seen = [];
      const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(nodes.currentNode);
        const { bottom, height } = range.getBoundingClientRect();
        if (height > 0 && bottom <= ${most}) { seen.push(nodes.currentNode.data); }
      }
      return seen.join(" ").replace(/\\s+/g, " ");
    })()`);
    const [growth, cause] = leak.causes[0];
    const wanted = [leak.test, growth, cause, "per iteration", "Usual fix"];
    const line = /[A-Z]\w*\.java:\d+/.exec(cause);
    if (line) { wanted.push(`(${line[0]})`); }
    wanted.filter((each) => !text.includes(each)).forEach((each) =>
      problems.push(`${width} ${leak.page}: "${each}" is not in the first ${most} px, which read "${text.slice(0, 900)}"`));
  }
  return Math.min(leaks.length, MOST_READ);
}

/** From the row that leaks most, or the one asked for, to the field that holds it. */
async function follow(browser, name) {
  await browser.evaluate(`{
    const head = document.getElementById("all-tests").tHead.rows[0].cells[2];
    document.querySelectorAll(".counts [aria-pressed=true]").forEach((button) => button.click());
    while (head.getAttribute("aria-sort") !== "descending") {
      head.firstChild.click();
    }
    const words = document.getElementById("words");
    words.value = ${JSON.stringify(leak)};
    words.dispatchEvent(new Event("input"));
  }`);
  const [shown, link] = await browser.evaluate(`(() => {
    const rows = Array.from(document.querySelectorAll("#all-tests tr[data-verdict]"))
      .filter((row) => row.getClientRects().length > 0);
    return [rows.length, rows.length > 0 ? rows[0].querySelector("a").href : ""];
  })()`);
  expect(leak === "" ? shown > 0 : shown === 1, `${name}: ${shown} rows are named "${leak}"`);
  if (link === "") {
    return;
  }
  await browser.loads(browser.evaluate(`document.querySelector("#all-tests tr[data-verdict]:not([hidden]) a").click()`));
  const references = await browser.evaluate(`Array.from(document.querySelectorAll(".ladder .reference"))
    .filter((reference) => reference.getClientRects().length > 0).map((reference) => reference.textContent)`);
  expect(field === "" || references.some((reference) => reference.includes(field)),
    `${name}: ${link} shows no reference "${field}", but ${references}`);
  expect(await browser.evaluate(`(() => {
    const fold = document.querySelector("details.facts");
    fold.querySelector("summary").click();
    return fold.open;
  })()`), `${name}: ${link} does not unfold`);
  await browser.evaluate(`document.querySelectorAll("details").forEach((each) => { each.open = true; })`);
}

/** In the colours of paper, whatever the screen's; what is folded on a screen cannot be unfolded there. */
async function checkPrint(browser) {
  await browser.look("dark", PAPER_WIDTH, "print");
  for (const [name, url] of [["index", pathToFileURL(index).href], ["page", await linkToLeak(browser)]]) {
    await browser.open(url);
    await checkPage(browser, `print ${name}`);
    const [page, stacked, folded] = await browser.evaluate(`[
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector("table")).display !== "table",
      Array.from(document.querySelectorAll("details > :not(summary)"))
        .filter((each) => !each.checkVisibility({ contentVisibilityAuto: true })).length,
    ]`);
    expect(page === "rgb(255, 255, 255)", `print ${name} is ${page}`);
    expect(!stacked, `print ${name} stacks its tables as if for a phone`);
    expect(folded === 0, `print ${name} hides ${folded} folded elements`);
    await browser.screenshot(`${name}-print`);
    const { data } = await browser.send("Page.printToPDF", { preferCSSPageSize: true });
    writeFileSync(join(shots, `${name}.pdf`), Buffer.from(data, "base64"));
  }
}

async function linkToLeak(browser) {
  await browser.open(pathToFileURL(index).href);
  return browser.evaluate(`document.querySelector("#all-tests tr[data-verdict] a").href`);
}

if (shots !== undefined) {
  mkdirSync(shots, { recursive: true });
}
const browser = new Browser(chromium);
try {
  await browser.start();
  for (const scheme of ["light", "dark"]) {
    for (const width of [1100, 360]) {
      const name = `${scheme}-${width}`;
      await browser.look(scheme, width);
      indexMillis.push(await browser.open(pathToFileURL(index).href));
      await checkPage(browser, `${name} index`);
      await browser.screenshot(`index-${name}`);
      await checkSorting(browser, `${name} index`);
      await checkFiltering(browser, `${name} index`);
      await follow(browser, name);
      await checkPage(browser, `${name} page`);
      await browser.screenshot(`page-${name}`);
      pageMillis.push(await browser.open(await browser.evaluate("location.href")));
    }
  }
  for (const width of [1440, 360]) {
    const read = await checkFirstScreen(browser, width);
    console.log(`${width} px: the first screens of ${read} leaks name test, growth, cause, line and fix`);
  }
  const [slow, quick] = [Math.min(...indexMillis), Math.min(...pageMillis)];
  console.log(`the index opened in ${slow} ms, a test's page in ${quick} ms`);
  expect(slow <= MOST_PAGES * quick, `the index opened in ${slow} ms, must be ${MOST_PAGES} × ${quick} ms at most`);
  if (shots !== undefined) {
    await checkPrint(browser);
  }
} finally {
  await browser.stop();
}
problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length === 0 ? 0 : 1;
