def site = new File(basedir, 'target/site')
def list = new File(site, 'project-reports.html').getText('UTF-8')
def page = new File(site, 'leak-report.html').getText('UTF-8')

assert list =~ /(?s)<a href="leak-report.html"[^>]*>Leak Tests<\/a>.*What the leak tests have found: growth per iteration, and what holds it\./
assert page =~ /<a href="leak-report\/site-lists-the-report\/com\.example\.OrderServiceTest\.placeOrder\.html"[^>]*>OrderServiceTest\.placeOrder\(\)<\/a>/
assert page =~ /OrderServiceTest\.placeOrder\(\) leaks heap: \+131 B per iteration \(95 %: 128 &#x2026; 134\), allowed 0 B/
assert new File(site, 'leak-report/site-lists-the-report/com.example.OrderServiceTest.placeOrder.html').file
assert new File(site, 'leak-report/index.html').getText('UTF-8').contains('1 of 2 leak tests leaks')
