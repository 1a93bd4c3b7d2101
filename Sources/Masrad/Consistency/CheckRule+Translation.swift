extension CheckRule {
  static let translation: [CheckRule] = [
    CheckRule(
      id: NameVariantRule.name, side: .target, severity: .warning,
      summary: "The translation spells one name in two ways.",
      explanation: [
        "A name is found by the forms of the glossaries and by its sound. What is correct is not reported: the surname "
          + "alone, the article kept or dropped, a possessive, capitals at the beginning of a sentence, a title before "
          + "the name, an acronym, American and British spelling, a hyphen for a blank, an alternative that a person "
          + "admits. A name joined here and spaced there (Abdulhamid, Abdul Hamid) is written in two ways.",
        "The form to prefer is a person's decision, else the one that the translation uses most, else the first. --fix "
          + "puts it in.",
      ],
      isFixable: true,
      examples: [
        Example(
          source: ["زار خليفة حفتر القاهرة.", "وقال حفتر إن الزيارة ناجحة."],
          target: ["Khalifa Haftar visited Cairo.", "Hifter said the visit was a success."], found: ["Hifter"],
          why: "another spelling of the surname"),
        Example(
          source: ["التقى خالد المشري وفدا في طرابلس.", "وقال المشري إن اللقاء مفيد."],
          target: ["Khaled al-Mishri met a delegation in Tripoli.", "Mishri's view was that the meeting was useful."],
          found: [], why: "the surname alone, without its article, with a possessive"),
      ]),
    CheckRule(
      id: TitleVariantRule.name, side: .target, severity: .warning,
      summary: "The translation gives one office two titles.",
      explanation: [
        "Titles are compared by the words that carry meaning: Minister of Defence, Defence Minister and Turkey's defense "
          + "minister are one, and so are a title and a shorter form of it. Offices of different countries may differ."
      ],
      isFixable: false,
      examples: [
        Example(
          source: ["قال مستشار الأمن القومي إن الحدود آمنة.", "وغادر مستشار الأمن القومي إلى عمان."],
          target: [
            "The National Security Adviser said the border was safe.",
            "The National Security Counsellor left for Amman.",
          ],
          found: ["National Security Counsellor"], why: "another word for the office"),
        Example(
          source: ["قال وزير الدفاع إن الحدود آمنة.", "وغادر وزير الدفاع إلى عمان."],
          target: ["The Minister of Defence said the border was safe.", "The defense minister left for Amman."],
          found: [],
          why: "another order and American spelling"),
      ]),
    CheckRule(
      id: WrongNameRule.name, side: .target, severity: .error,
      summary: "The translation has another name than the Arabic.",
      explanation: [
        "Reported where the given name beside the right surname is another's, or where a name stands that nothing in "
          + "the Arabic of the segment sounds like, while the Arabic's own is not there."
      ],
      isFixable: false,
      examples: [
        Example(
          source: ["استقبل فايز السراج الوفد في طرابلس.", "وشكر فايز السراج الحاضرين."],
          target: ["Fayez al-Sarraj received the delegation in Tripoli.", "Khalifa Haftar thanked those present."],
          found: ["Khalifa Haftar"], why: "another person"),
        Example(
          source: ["استقبل فايز السراج الوفد في طرابلس.", "وشكر السراج الحاضرين."],
          target: ["Fayez al-Sarraj received the delegation in Tripoli.", "He thanked those present."], found: [],
          why: "a pronoun"),
      ]),
    CheckRule(
      id: MissingNameRule.name, side: .source, severity: .warning,
      summary: "The translation of a segment leaves out a name of its Arabic.",
      explanation: [
        "A pronoun, a title or a noun such as the city may stand for what the translation has named before. A person "
          + "who has not been named yet must be named. A name that is a word of every day too (كان, Cannes and was) is not "
          + "reported where a glossary has it, or where the translation names it nowhere."
      ],
      isFixable: false,
      examples: [
        Example(
          source: ["قال وزير الدفاع التركي خلوصي أكار إن اللقاء مفيد."],
          target: ["The Turkish defence minister said the meeting was useful."], found: ["خلوصي أكار"],
          why: "the title alone for somebody not yet named"),
        Example(
          source: ["وصل خلوصي أكار إلى طرابلس.", "وقال أكار إن اللقاء مفيد."],
          target: ["Hulusi Akar arrived in Tripoli.", "The minister said the meeting was useful."], found: [],
          why: "the title for somebody named before"),
      ]),
    CheckRule(
      id: UntranslatedNameRule.name, side: .target, severity: .warning,
      summary: "A name stands in the translation as in the Arabic.",
      explanation: [
        "In Arabic letters, or spelt after the Arabic where the lists know an English name: Wahran for Oran. --fix puts "
          + "the English name in where it is certain."
      ],
      isFixable: true,
      examples: [
        Example(
          source: ["عاد الوفد من وهران."], target: ["The delegation returned from Wahran."], found: ["Wahran"],
          why: "the Arabic name of a city that English calls otherwise"),
        Example(
          source: ["عاد الوفد من وهران."], target: ["The delegation returned from Oran."], found: [],
          why: "the English name"),
      ]),
  ]
}
