package io.github.junitleak.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads the {@code TEST-*.xml} of Surefire and Failsafe with Surefire's own parser. That one obeys a document type
 * declaration, with entities that name other files or grow without end, so a file that has one is refused before.
 */
final class TestResultFiles {
    /** Largest file that is read, in bytes. */
    static final long MAX_BYTES = 50L << 20;

    private static final String LEXICAL_HANDLER = "http://xml.org/sax/properties/lexical-handler";

    private final TestResults results = new TestResults();
    private final List<String> unreadable = new ArrayList<>();
    private final SAXParser prologParser = prologParser();

    /** Reads a directory; a file that cannot be read, and the directory itself, becomes a sentence. */
    void read(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, "TEST-*.xml")) {
            entries.forEach(files::add);
        } catch (IOException e) {
            unreadable.add(directory + " cannot be listed: " + ExceptionText.of(e));
        }
        withParserOfTheJdk(() -> files.stream().sorted().forEach(this::readFile));
    }

    /**
     * Surefire's parser looks for an XML parser for each file, which takes longer than parsing where a plugin has many
     * jars.
     */
    private static void withParserOfTheJdk(Runnable reading) {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            reading.run();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    TestResults results() {
        return results;
    }

    /** One sentence for each file that is left out. */
    List<String> unreadable() {
        return Lines.safe(unreadable);
    }

    private void readFile(Path file) {
        try {
            List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger()).parse(text(checked(file)));
            suites.forEach(suite -> suite.getTestCases().forEach(results::add));
        } catch (SAXParseException e) {
            unreadable.add(file + " is left out: line " + e.getLineNumber() + ": " + ExceptionText.of(e));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            unreadable.add(file + " is left out: " + ExceptionText.of(e));
        } catch (RuntimeException e) {
            // The parser does not expect other elements than Surefire's, nor elsewhere.
            unreadable.add(file + " is left out: it is no test result of Surefire");
        }
    }

    private byte[] checked(Path file) throws IOException, SAXException {
        if (!file.toRealPath().startsWith(file.getParent().toRealPath())) {
            throw new IOException("it is a link that leads out of its directory");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is no regular file");
        }
        long size = Files.size(file);
        if (size > MAX_BYTES) {
            throw new IOException("it has " + size + " bytes, must have at most " + MAX_BYTES);
        }
        byte[] content = Files.readAllBytes(file);
        try {
            // As the other one reads it: what is no declaration in one encoding could be one in another.
            prologParser.parse(new InputSource(text(content)), new Prolog());
        } catch (EndOfPrologException e) {
            // So far without a document type declaration, and after the prolog there can be none.
        }
        return content;
    }

    private static SAXParser prologParser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(LEXICAL_HANDLER, new Prolog());
            return parser;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser does not report document type declarations", e);
        }
    }

    private static InputStreamReader text(byte[] content) {
        return new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8);
    }

    private static final class Prolog extends DefaultHandler2 {
        @Override
        public void startDTD(String name, String publicId, String systemId) throws SAXException {
            throw new SAXException("it has a document type declaration, which no test result has");
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes)
                throws EndOfPrologException {
            throw new EndOfPrologException();
        }
    }

    private static final class EndOfPrologException extends SAXException {
        private static final long serialVersionUID = 1;
    }
}
