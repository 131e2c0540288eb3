def log = new File(basedir, 'build.log').text

// The test expects to leak, so that only the ceiling can fail the build.
assert log.contains(': These tests exceed the ceilings of this build:')
assert log.contains('  OrderServiceTest.placeOrder() grows heap: +131 B per iteration (95 %: 128')
assert log.contains(', ceiling 100 B (module growth-above-the-ceiling-fails)')
