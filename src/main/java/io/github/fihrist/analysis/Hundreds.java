// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.analysis;

import static io.github.fihrist.analysis.ArabicLetters.*;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The silent alef of مائة, which copyists once wrote to tell it from منه and half of all writers
 * still write: مائة is مئة, ثلاثمائة is ثلاثمئة, مائتان is مئتان.
 *
 * <p>Only words that are hundreds lose it: مائدة, أسمائه and دمائه have an alef that is heard.
 */
final class Hundreds {
  private static final Pattern HUNDRED =
      Pattern.compile(
          "([وف]?(?:[بلك]?(?:ال)?|لل)(?:ثلاث|أربع|اربع|خمس|ست|سبع|ثمان|ثماني|ثمن|تسع)?م)ا"
              + "([ئء](?:[ةه]|تان|تين|تا|تي|تيه|وي|وية|ويه|ويا|ويات))");

  private Hundreds() {}

  /** The word without the alef if it is a hundred, else the word. */
  static String withoutSilentAlef(String spelled) {
    for (int i = 2; i < spelled.length(); i++) {
      char c = spelled.charAt(i);
      if ((c == YEH_WITH_HAMZA_ABOVE || c == HAMZA)
          && spelled.charAt(i - 1) == ALEF
          && spelled.charAt(i - 2) == MEEM) {
        return matched(spelled);
      }
    }
    return spelled;
  }

  private static String matched(String spelled) {
    Matcher matcher = HUNDRED.matcher(spelled);
    return matcher.matches() ? matcher.group(1) + matcher.group(2) : spelled;
  }
}
