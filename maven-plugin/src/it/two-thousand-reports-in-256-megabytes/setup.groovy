// 50 modules with 40 leak tests each, and what Surefire says of them.
def leak = new File(basedir, 'report.json').text
def modules = (1..50).collect { "module-${it}" }
def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replace('<modules />', '<modules>' + modules.collect { "<module>${it}</module>" }.join('') + '</modules>')

modules.each { name ->
    def module = new File(basedir, name)
    def reports = new File(module, 'target/leak-reports')
    def results = new File(module, 'target/surefire-reports')
    assert reports.mkdirs() && results.mkdirs()
    new File(module, 'pom.xml').text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>it</groupId><artifactId>two-thousand-reports</artifactId><version>1</version></parent>
  <artifactId>${name}</artifactId>
  <packaging>pom</packaging>
</project>
"""
    (1..40).each { number ->
        def test = "com.example.Order${number}Test"
        new File(reports, "${test}.placeOrder.json").text = leak.replace('com.example.OrderServiceTest', test)
        new File(results, "TEST-${test}.xml").text = """<testsuite name="${test}" time="1.0">
  <testcase name="placeOrder" classname="${test}" time="1.0"/>
</testsuite>
"""
    }
}
return true
