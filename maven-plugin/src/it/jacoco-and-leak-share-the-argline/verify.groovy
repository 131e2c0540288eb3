def log = new File(basedir, 'build.log').text
def report = new File(basedir, 'target/leak-reports/com.example.OrderTest.isForgotten.json').getText('UTF-8')

// One line for the tests' JVM, made of three: ours, JaCoCo's and the user's.
assert log =~ /\[INFO\] argLine set to -Djunitleak\.report\.directory=\S+ -Djunitleak\.failure=defer .* "-Djunitleak\.budget=64 B" .*-javaagent:\S*jacoco/
assert new File(basedir, 'target/jacoco.exec').length() > 0
assert report.contains('"-Xmx256m"')
assert report =~ /"budget": 64/
assert !log.contains('starts its tests with')

assert log.contains('[WARNING] The only leak test found a leak:')
assert log =~ /  OrderTest.isForgotten\(\) leaks heap: \+\S+ \S+ per iteration \(95 %: .*\), allowed 64 B/
