def log = new File(basedir, 'build.log').text
def index = new File(basedir, 'target/leak-report/index.html')

assert index.file: 'the report exists although the build fails'
assert log.contains('1 of 2 leak tests found a leak:')
assert log.contains('  OrderServiceTest.placeOrder() leaks heap: +131 B per iteration')
assert log =~ /OrderServiceTest\.placeOrder\(\) leaks heap: .* \(module one\)\s+.*Order .*; allocated at OrderService\.java:42/
assert log.contains("Leak report: ${index.canonicalPath}")
// Not in the module that leaks: the others have had their turn.
assert log =~ /two \.+ FAILURE/
assert log.contains('[WARNING] CacheTest.evict() is inconclusive about heap: ')
