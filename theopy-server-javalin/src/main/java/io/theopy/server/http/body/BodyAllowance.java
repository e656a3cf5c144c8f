package io.theopy.server.http.body;

import io.theopy.server.http.limit.MemoryBudget;

/**
 * How much one body may be, and what it takes of the common memory.
 *
 * @param most the most bytes
 * @param weight how many bytes of memory stand for one of the body: with what will be made of it
 */
record BodyAllowance(long most, int weight, MemoryBudget.Share share) {
    boolean claim(long bytes) {
        return share.claim(bytes * weight);
    }

    void release() {
        share.close();
    }
}
