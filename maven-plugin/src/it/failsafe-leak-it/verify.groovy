def log = new File(basedir, 'build.log').text
def html = new File(basedir, 'target/leak-report/index.html').getText('UTF-8')

// The integration test passes, since its leak is only recorded; check comes after Failsafe's verify.
assert new File(basedir, 'target/failsafe-reports/TEST-com.example.OrderIT.xml').file
assert log.contains('[INFO] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
assert log.contains(': The only leak test found a leak:')
assert log =~ /  OrderIT.isForgotten\(\) leaks heap: \+\S+ \S+ per iteration/
assert html =~ /isForgotten\(\)<\/a><span class="more"> recorded only: the test passed in \d+\.\d\d s<\/span>/
