def log = new File(basedir, 'build.log').text
def html = new File(basedir, 'target/leak-report/index.html').getText('UTF-8')

// One module is on JUnit 5, the other on JUnit 6.
['shop', 'till'].each { module ->
    def reports = new File(basedir, "${module}/target/leak-reports").list().findAll { it.endsWith('.json') }
    assert reports.size() == 2
    assert new File(basedir, "${module}/target/jacoco.exec").length() > 0
    assert new File(basedir, "${module}/target/failsafe-reports").list().any { it.startsWith('TEST-') }
    assert new File(basedir, "${module}/target/site/jacoco/index.html").file
}
assert !log.contains('starts its tests with')

// The leak that till expects is no violation and below the ceiling; the one of the shop fails the build, in the end.
assert log.contains(': 1 of 4 leak tests found a leak:')
assert log =~ /  CartIT\.isKept\(\) leaks heap: /
assert !log.contains('ReceiptIT.isKept() grows')
assert log =~ /till \.+ FAILURE/
assert html.contains('1 of 4 leak tests leaks')
assert html.count(' passed in ') == 4

// The site lists JaCoCo's report and ours, of each module and of all.
def root = new File(basedir, 'target/site')
assert new File(root, 'project-reports.html').getText('UTF-8').contains('Leak Tests of All Modules')
def all = new File(root, 'leak-report-aggregate.html').getText('UTF-8')
['CartIT.isKept()', 'CartTest.isForgotten()', 'ReceiptIT.isKept()', 'ReceiptTest.isForgotten()'].each { assert all.contains(it) }
def shop = new File(basedir, 'shop/target/site/project-reports.html').getText('UTF-8')
assert shop.contains('>Leak Tests</a>')
assert shop.contains('>JaCoCo</a>')
assert !shop.contains('Leak Tests of All Modules')
