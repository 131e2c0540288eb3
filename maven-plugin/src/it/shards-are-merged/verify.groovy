def log = new File(basedir, 'build.log').text
def html = new File(basedir, 'target/leak-report/index.html').getText('UTF-8')
def invoice = 'orders/build/leak-reports/com.example.InvoiceTest.render.json'
def first = new File(basedir, "shard-1/${invoice}").canonicalPath
def second = new File(basedir, "shard-2/${invoice}").canonicalPath

// Both shards ran placeOrder and agree: one line of all tests, and one of the leaks. They do not agree about render: two,
// one of which leaks, and a sentence.
assert html.count('>placeOrder()</a>') == 2: 'among the leaks and among all tests'
assert html.count('>render()</a>') == 3
assert html.contains('<span class="more"> recorded only: the test passed in 1.50 s</span>')
def conflict = "InvoiceTest.render() of module orders has several verdicts: STEADY in ${first}, LEAKING in ${second}"
assert html.contains(conflict)
assert log.contains("[WARNING] ${conflict}")
assert log.contains(': 2 of 3 leak tests found a leak:')
