def log = new File(basedir, 'build.log').text
def pages = new File(basedir, 'target/leak-report')
def index = new File(pages, 'index.html')

assert log.count("[INFO] Leak report: ${index.canonicalPath}") == 3

def html = index.getText('UTF-8')
assert html.contains('1 of 2 leak tests leaks')
assert html.contains('one/com.example.OrderServiceTest.placeOrder.html')
assert html.contains('two/com.example.InvoiceTest.render.html')
assert html.indexOf('OrderServiceTest') < html.indexOf('InvoiceTest'): 'leaks first'

assert new File(pages, 'one/com.example.OrderServiceTest.placeOrder.html').getText('UTF-8').contains('href="../index.html"')
assert new File(pages, 'two/com.example.InvoiceTest.render.html').file
assert !new File(basedir, 'one/target/leak-report').exists()
