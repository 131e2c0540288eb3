def log = new File(basedir, 'build.log').text

assert log.count('BUILD SUCCESS') == 1
assert log.contains(': ceilings: heap is "200", must be a number and a unit of B, KiB or MiB, for instance "64 B" or "1.5 KiB" -> ')
