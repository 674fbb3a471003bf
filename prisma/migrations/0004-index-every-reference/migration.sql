-- CreateIndex
CREATE INDEX "CardVersion_authorId_idx" ON "CardVersion"("authorId");

-- CreateIndex
CREATE INDEX "DraftDecision_cardId_idx" ON "DraftDecision"("cardId");

-- CreateIndex
CREATE INDEX "ReviewEvent_cardId_idx" ON "ReviewEvent"("cardId");

-- CreateIndex
CREATE INDEX "ReviewEvent_cardVersionId_idx" ON "ReviewEvent"("cardVersionId");

-- CreateIndex
CREATE INDEX "CardState_cardId_idx" ON "CardState"("cardId");

-- CreateIndex
CREATE INDEX "DayStat_deckId_idx" ON "DayStat"("deckId");
