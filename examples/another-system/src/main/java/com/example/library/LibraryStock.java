package com.example.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The books, members and loans of a small library, in memory. For one thread at a time. */
final class LibraryStock {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Map<String, ObjectNode> books = new LinkedHashMap<>();
    private final Map<String, ObjectNode> members = new LinkedHashMap<>();
    private final Map<String, ObjectNode> loans = new LinkedHashMap<>();

    LibraryStock() {
        book("Dune", "Frank Herbert", "S3");
        book("Le Petit Prince", "Antoine de Saint-Exupéry", "J1");
        book("Les Misérables", "Victor Hugo", "R2");
        book("Pride and Prejudice", "Jane Austen", "R1");
        book("La Peste", "Albert Camus", "R2");
        member("Nora Lambert", "Lyon");
        member("Anna Moreau", "Lyon");
        member("Anna Walsh", "Leeds");
        member("Omar Benali", "Nantes");
        lend("2", "4");
    }

    ObjectNode books() {
        return list(books.values());
    }

    ObjectNode members() {
        return list(members.values());
    }

    ObjectNode book(String id) {
        ObjectNode book = books.get(id);
        return book == null ? problem("there is no book " + id) : book;
    }

    ObjectNode register(JsonNode body) {
        return member(body.path("name").asText(), "");
    }

    /** The loans that have all of {@code fields}. */
    ObjectNode loans(Map<String, String> fields) {
        return list(loans.values().stream()
                .filter(loan -> fields.entrySet().stream()
                        .allMatch(field -> loan.path(field.getKey()).asText().equals(field.getValue())))
                .toList());
    }

    ObjectNode lend(JsonNode body) {
        return lend(body.path("book_id").asText(), body.path("member_id").asText());
    }

    private ObjectNode lend(String bookId, String memberId) {
        ObjectNode book = books.get(bookId);
        ObjectNode member = members.get(memberId);
        if (book == null || member == null) {
            return problem("there is no such book or member");
        }
        if (book.path("status").asText().equals("lent")) {
            throw new IllegalStateException(book.path("title").asText() + " is lent already");
        }
        book.put("status", "lent");
        String id = String.valueOf(loans.size() + 1);
        ObjectNode loan = JSON.objectNode().put("id", id).put("book_id", bookId).put("member_id", memberId);
        loan.put("book", book.path("title").asText())
                .put("member", member.path("name").asText());
        loan.put("status", "open").put("due", TODAY.plusWeeks(3).toString());
        loans.put(id, loan);
        return loan;
    }

    ObjectNode extend(String id, JsonNode body) {
        ObjectNode loan = loans.get(id);
        return loan == null
                ? problem("there is no loan " + id)
                : loan.put("due", body.path("due").asText());
    }

    ObjectNode takeBack(String id) {
        ObjectNode loan = loans.get(id);
        if (loan == null) {
            return problem("there is no loan " + id);
        }
        book(loan.path("book_id").asText()).put("status", "available");
        return loan.put("status", "closed");
    }

    static ObjectNode problem(String what) {
        return JSON.objectNode().put("problem", what);
    }

    private void book(String title, String author, String shelf) {
        String id = String.valueOf(books.size() + 1);
        ObjectNode book = JSON.objectNode().put("id", id).put("title", title).put("author", author);
        books.put(id, book.put("shelf", shelf).put("status", "available"));
    }

    private ObjectNode member(String name, String town) {
        String id = String.valueOf(members.size() + 1);
        ObjectNode member = JSON.objectNode().put("id", id).put("name", name).put("town", town);
        members.put(id, member);
        return member;
    }

    private static ObjectNode list(Collection<ObjectNode> items) {
        ArrayNode copies = JSON.arrayNode();
        items.forEach(item -> copies.add(item.deepCopy()));
        return JSON.objectNode().put("total", copies.size()).set("items", copies);
    }
}
