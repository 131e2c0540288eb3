def log = new File(basedir, 'build.log').text
def reports = new File(basedir, 'src/leak-reports').canonicalPath

assert log.contains('2 leak reports cannot be read, so that the build may have leaks that nobody sees:')
assert log.contains("  ${reports}/com.example.CutOffTest.write.json cannot be read: the JSON ends too early")
assert log.contains("  ${reports}/package.json cannot be read: report.schema is missing")

// What can be read is reported all the same, and the page says what is not on it.
def html = new File(basedir, 'target/leak-report/index.html').getText('UTF-8')
assert html.contains('com.example.OrderServiceTest.placeOrder.html')
assert html.contains('package.json cannot be read')
