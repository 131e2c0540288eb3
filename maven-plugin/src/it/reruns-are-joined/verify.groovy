def log = new File(basedir, 'build.log').text
def html = new File(basedir, 'target/leak-report/index.html').getText('UTF-8')

assert log =~ /Tests run: 1, Failures: 0, Errors: 0, Skipped: 0, Flakes: 1/
assert html =~ /isStartedAtTheSecondTry\(\)<\/a><span class="more"> passed in \d+\.\d\d s, at run 2<\/span>/
assert html.contains('data-label="flaky" class="number">1<')
assert html.contains('No leak found in the only leak test')
