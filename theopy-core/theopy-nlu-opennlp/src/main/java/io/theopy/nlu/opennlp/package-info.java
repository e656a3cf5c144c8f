/**
 * Understanding with Apache OpenNLP, the second extractor: its document categoriser says which intent, its name finder
 * which words are free text; templates, values and slots are shared with the first. OpenNLP's types stay in here.
 */
@NullMarked
package io.theopy.nlu.opennlp;

import org.jspecify.annotations.NullMarked;
