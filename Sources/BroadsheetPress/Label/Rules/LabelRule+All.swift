extension LabelRule {
    /// The rules over all rows of a page, furniture among them; a later one overrules an earlier one.
    static let all: [LabelRule] = [
        .jumpHead, .jumpLine, .jumpBeforeHead, .bylineAboveText, .brokenOff, .listHeading, .pageIndex, .ownSection,
        .sectionHead, .continuedStory, .continuationHead, .entries, .list, .noticeSignature, .reportersColumn,
        .noticeHead, .deckAfterQuestion, .attendance, .quotedSubheading, .markedItems, .letterSignature, .letterText,
        .penName,
        .penNameBelowHead,
        .noteHead,
        .articleSection, .dashDeck, .verseTitle, .remarkedTitle, .writerBelowHead,
        .quotationsSpeaker, .writerWithPost, .signerBelowText, .indentedSigner, .writersInRows, .bracketedSection,
        .briefColumn, .photoHead,
        .repeatedTitle,
        .titleList, .pastTitles, .imprint, .pictureLabel, .numberedCaptions, .unstoppedCaption, .columnName,
        .columnAboveTitle, .leader,
        .dialogue, .parallelHeadings,
        .ownDateline, .headAboveWriter, .picturedHead, .bracketsBehindText, .dashHeading, .chapter, .blockColumn,
        .blockDeck, .blockHead, .bylineAboveHead, .blockItem, .blockTitle, .insideBlock,
        .closingSignature,
        .articleTrailer, .dayInText, .writtenAt, .factsInText,
    ]

    /// The rules over the rows that are not furniture, which are beside each other where furniture separated them.
    static let afterFurniture: [LabelRule] = [
        .brokenParagraph, .paragraphEnd, .runningText, .datelineOpensText, .textBehindComma,
        .creditedSentence, .keyedRow, .contact,
    ]
}
