package io.theopy.server.http.body;

import io.theopy.server.http.limit.MemoryBudget;

/**
 * The size limit of one body, and how much of the common memory it takes.
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
