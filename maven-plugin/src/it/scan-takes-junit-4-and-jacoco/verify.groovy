def log = new File(basedir, 'build.log').text
def scan = new File(basedir, 'target/leak-scan')

// The agent is there, and what it keeps is no leak.
assert new File(basedir, 'target/jacoco.exec').exists()
assert log.contains('1 of 2 test classes leaks: 1 steady')
assert log.contains('[INFO] LEAK: OrderServiceTest.placesAnOrder() leaks heap: +')
assert log.contains('kept by static OrderService.PLACED')
assert log.contains('LeakDetector.named("OrderServiceTest.placesAnOrder()")')
assert !new File(scan, 'scan.txt').text.contains('FAILED')
