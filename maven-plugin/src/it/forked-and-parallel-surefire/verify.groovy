def reports = new File(basedir, 'target/leak-reports')
def html = new File(basedir, 'target/leak-report/index.html').getText('UTF-8')

// Three JVMs, two at a time, and three threads in each: every test has its report, and its result beside.
assert reports.list().count { it.endsWith('.json') } == 9
assert html.count('<span class="more"> passed in ') == 9
assert html =~ /data-label="tests" class="number">9</
