def log = new File(basedir, 'build.log').text
def orders = new File(basedir, 'orders/target/leak-scan')

// One list of both modules, at the end; the leak with the field that holds it, and the test to paste.
assert log.contains('[INFO] LEAK: OrderServiceTest.placesAnOrder() leaks heap: +')
assert log.contains('1 of 2 test classes leaks: 1 steady')
assert log.contains('void placesAnOrder() {')
def reports = new File(orders, 'leak-reports').listFiles().findAll { it.name.startsWith('com.example.OrderServiceTest.placesAnOrder') }
assert reports.find { it.name.endsWith('.json') }.text.contains('PLACED')
assert reports.find { it.name.endsWith('.html') }
assert new File(basedir, 'target/leak-scan/index.html').text.contains('1 of 2 test classes leaks')
assert !new File(orders, 'scan.txt').text.contains('FAILED')
assert !new File(orders, 'workers/settings.properties').exists()
