def log = new File(basedir, 'build.log').text

assert log.contains("[INFO] No leak test ran: ${new File(basedir, 'src/leak-reports').canonicalPath} holds no report.")
assert !new File(basedir, 'target/leak-report').exists(): 'no page may read as success'
assert log.count('BUILD SUCCESS') == 1
assert log.contains(': Leak tests that ran: 0, must be at least 1 by minimumTests')
