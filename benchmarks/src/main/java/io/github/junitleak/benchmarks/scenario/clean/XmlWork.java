package io.github.junitleak.benchmarks.scenario.clean;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Orders become XML, a document, and XML again, until the time is over. */
final class XmlWork {

    private static final int ORDERS = 50;

    private XmlWork() {}

    static void runFor(long millis, int iteration) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        int rounds = 0;
        do {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(orders(iteration + rounds++))));
            StringWriter out = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            if (out.getBuffer().length() < ORDERS) {
                throw new IllegalStateException("the document is empty");
            }
        } while (System.nanoTime() < end);
    }

    private static String orders(int first) {
        StringBuilder text = new StringBuilder("<orders>");
        for (int i = 0; i < ORDERS; i++) {
            text.append(String.format(
                    Locale.ROOT, "<order id=\"%d\" total=\"%.2f\">item %s</order>", first + i, i * 1.1, "x".repeat(i)));
        }
        return text.append("</orders>").toString();
    }
}
