def log = new File(basedir, 'build.log').text

assert log.contains('[INFO] Leak tests are not prepared: junitleak.maven.skip is true.')
assert !log.contains('argLine set to')
assert log.count('[INFO] Leak reports are skipped: junitleak.maven.skip is true.') == 2
// There is a report of a leak, and nobody looks at it.
assert new File(basedir, 'src/leak-reports').list().length == 1
assert !new File(basedir, 'target/leak-report').exists()
