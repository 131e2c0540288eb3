import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(
        new File(basedir, 'src/leak-reports/com.example.OrderServiceTest.placeOrder.json'), 'UTF-8')
def heap = report.findings.find { it.resource == 'HEAP' }
def site = report.evidence.sites[0]
def growth = "+${heap.growth.perIteration as int} B"
def interval = "${heap.growth.low as int} … ${heap.growth.high as int}"
def cause = 'Order (+1 per iteration); allocated at OrderService.java:' + site.frames[0].line
def test = 'OrderServiceTest.placeOrder()'

// A command is one only at the very start of a line: a prefix of Maven's would make it text.
assert new File(basedir, 'build.log').readLines('UTF-8').findAll { it.contains('::error') } == [
        "::error file=${site.excerpt.file},line=${site.frames[0].line},title=${test}"
        + "::${test} leaks heap: ${growth} per iteration (95 %25: ${interval}), allowed 0 B%0A${cause}"]

def summary = new File(basedir, 'summary.md').getText('UTF-8')
assert summary.contains('Tests: 2, Leaking: 1, Inconclusive: 1,')
assert summary.contains("| ${test} | ✗ leaking | heap: ${growth} | ${cause.replace(':', '&#58;')} |")
assert summary.contains('| CacheTest.evict() | ? inconclusive | heap: undecided |')
