def log = new File(basedir, 'build.log').text
def archive = new File(basedir, 'shard.zip').canonicalPath

assert log.contains('1 leak report cannot be read, so that the build may have leaks that nobody sees:')
assert log.contains("  ${archive} is read without its entry ../../outside.json: its path leads out of the archive")

// The other entry is reported all the same, and nothing lies outside.
def html = new File(basedir, 'target/leak-report/index.html').getText('UTF-8')
assert html.contains('>render()</a>')
def names = []
basedir.parentFile.eachFileRecurse { names << it.name }
assert !names.contains('outside.json')
