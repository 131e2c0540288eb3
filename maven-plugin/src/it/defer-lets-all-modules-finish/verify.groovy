def log = new File(basedir, 'build.log').text
def index = new File(basedir, 'target/leak-report/index.html')

// Both tests pass, since their leaks are only recorded; the build fails in the end, with the pages written.
assert log.count('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0') >= 2
assert log.contains("[INFO] argLine set to -Djunitleak.report.directory=${new File(basedir, 'orders/target/leak-reports').canonicalPath} -Djunitleak.failure=defer -Djunitleak.iterations=200 -Djunitleak.confirm=off")
assert log =~ /billing \.+ FAILURE/
assert log.contains('2 of 2 leak tests found a leak:')
assert log =~ /  OrderTest.isForgotten\(\) leaks heap: \+\S+ \S+ per iteration/
assert log =~ / \(module orders\)\s+\S* +byte\[\] \(\+1 per iteration\)/
assert log =~ /  InvoiceTest.isForgotten\(\) leaks heap: \+\S+ \S+ per iteration/
assert log =~ / \(module billing\)\s+\S* +byte\[\] \(\+1 per iteration\)/
assert log.contains("Leak report: ${index.canonicalPath}")
assert index.getText('UTF-8').contains('2 of 2 leak tests leak')
// What Surefire says of the tests stands beside.
def html = index.getText('UTF-8')
assert html =~ />isForgotten\(\)<\/a><span class="more"> recorded only: the test passed in \d+\.\d\d s<\/span>/
assert html.contains('JUnit results of all tests')
assert html =~ /(?s)rowheader">orders<\/th>\s*<td[^>]*>1<\/td>/
