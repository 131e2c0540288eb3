def log = new File(basedir, 'build.log').text
def site = new File(basedir, 'target/site')
def list = new File(site, 'project-reports.html').getText('UTF-8')
def page = new File(site, 'leak-report-aggregate.html').getText('UTF-8')
def pages = new File(site, 'leak-report-aggregate')

['one', 'two'].each {
    assert log.count("[WARNING] Module ${it}: it is built after this page; call mvn verify first, then mvn site") == 1
    assert !page.contains("Module ${it}:")
}
assert list =~ /(?s)<a href="leak-report-aggregate.html"[^>]*>Leak Tests of All Modules<\/a>.*What the leak tests of all modules have found/
assert page =~ /(?s)<td>one<\/td>.*OrderServiceTest\.placeOrder\(\) leaks heap: \+131 B per iteration/
assert page =~ /<a href="leak-report-aggregate\/two\/com\.example\.InvoiceTest\.render\.html"[^>]*>InvoiceTest\.render\(\)<\/a>/
assert new File(pages, 'two/com.example.InvoiceTest.render.html').file
assert new File(pages, 'index.html').getText('UTF-8').contains('1 of 2 leak tests leaks')
// It is the report of the whole build: its modules do not have it.
assert !new File(basedir, 'one/target/site/leak-report-aggregate.html').exists()
