package io.theopy.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a file of evaluation data line by line: UTF-8 text, no line and no file longer than such data can be. A file
 * that was named by mistake takes neither the memory nor the day.
 */
final class DataLines {
    private static final int LONGEST_LINE = 100_000;
    private static final int LONGEST_FILE = 100_000_000;

    private final String name;
    private final Reader reader;
    private final StringBuilder line = new StringBuilder();
    private int number;
    private int taken;
    private boolean afterReturn;

    private DataLines(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
    }

    /** Hears each line and its number, from 1. */
    @FunctionalInterface
    interface Hearer {
        void line(int number, String text);
    }

    /**
     * Reads all of {@code file}.
     *
     * @throws EvaluationDataException when it cannot be read, is not UTF-8 text, or is too long
     */
    static void read(Path file, Hearer hearer) {
        String name = file.toString();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            DataLines lines = new DataLines(name, reader);
            while (lines.next()) {
                hearer.line(lines.number, lines.line.toString());
            }
        } catch (MalformedInputException e) {
            throw new EvaluationDataException(name, "is not UTF-8 text; convert it with iconv");
        } catch (IOException e) {
            throw new EvaluationDataException(name, "cannot be read: is it there, and a file?");
        }
    }

    /** A line ends as it does for {@link BufferedReader#readLine}. */
    private boolean next() throws IOException {
        line.setLength(0);
        number++;
        int c = read();
        if (c == '\n' && afterReturn) {
            c = read();
        }
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
            if (line.length() == LONGEST_LINE) {
                throw new EvaluationDataException(
                        name, number, "is longer than " + LONGEST_LINE + " characters: is this the right file?");
            }
            line.append((char) c);
        }
        afterReturn = c == '\r';
        return true;
    }

    private int read() throws IOException {
        if (taken++ == LONGEST_FILE) {
            throw new EvaluationDataException(
                    name, "is longer than " + LONGEST_FILE + " characters; measure on parts of it");
        }
        return reader.read();
    }
}
