def log = new File(basedir, 'build.log').text
def html = new File(basedir, 'target/leak-report/index.html').getText('UTF-8')
def invoice = 'orders/build/leak-reports/com.example.InvoiceTest.render.json'
def first = new File(basedir, "target/leak-report-shards/1/shard-1.zip/${invoice}").canonicalPath
def second = new File(basedir, "target/leak-report-shards/2/shard-2.zip/${invoice}").canonicalPath

// As with directories.
assert html.count('>placeOrder()</a>') == 2: 'among the leaks and among all tests'
assert html.count('>render()</a>') == 3
assert html.contains('<span class="more"> recorded only: the test passed in 1.50 s</span>')
def conflict = "InvoiceTest.render() of module orders has several verdicts: STEADY in ${first}, LEAKING in ${second}"
assert html.contains(conflict)
assert log.contains("[WARNING] ${conflict}")
assert log.contains(': 2 of 3 leak tests found a leak:')
